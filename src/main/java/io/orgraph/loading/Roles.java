package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Finds roles in their lists: by their ids, or by what a membership calls them where it has no id: see {@link RoleIndex}. The
 * list is read whole for a name: what is found must not depend on what else was looked for.
 */
final class Roles {
    private Roles() {}

    static Lookup<OrganizationRoleId, OrganizationId, OrganizationRole> inOrganizations(ReadLists lists) {
        return Lookup.ofListed(lists.organizationRoles, OrganizationRoleId::organization, OrganizationRole::id);
    }

    static Lookup<WorkspaceRoleId, WorkspaceId, WorkspaceRole> inWorkspaces(ReadLists lists) {
        return Lookup.ofListed(lists.workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id);
    }

    static CompletableFuture<Answer<OrganizationRole>> named(OrganizationRoleId id, ReadLists lists) {
        return lists.organizationRoles
                .readable(id.organization())
                .thenApply(answer -> answer.flatMap(
                        page -> find(page, id, id.value(), role -> role.id().value())));
    }

    static CompletableFuture<Answer<WorkspaceRole>> named(WorkspaceRoleId id, ReadLists lists) {
        return lists.workspaceRoles
                .readable(id.workspace())
                .thenApply(answer -> answer.flatMap(
                        page -> find(page, id, id.value(), role -> role.id().value())));
    }

    private static <R extends Role> Answer<R> find(Page<R> page, RoleId id, String text, Function<R, String> idOf) {
        return RoleIndex.<R>of(page.items(), idOf)
                .find(text)
                .map(Answer::of)
                .orElseGet(() -> Lookup.absent(id, page.unreadable()));
    }
}
