package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Page;
import io.orgraph.model.Role;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds roles in their lists: by their ids, or by what a membership calls them where it has no id. That is a part of the id
 * first, exactly, then in any case, then the name in any case, where a role of the organization's own stands for one of the
 * whole installation; of two that match equally, the first of the list is found. The list is read whole for a name: what is
 * found must not depend on what else was looked for.
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
        return find(page.items(), text, idOf).map(Answer::of).orElseGet(() -> Lookup.absent(id, page.unreadable()));
    }

    static <R extends Role> Optional<R> find(List<R> roles, String text, Function<R, String> idOf) {
        RoleName name = RoleName.of(text);
        return Stream.<Predicate<R>>of(
                        role -> idOf.apply(role).equals(text),
                        role -> RoleName.of(idOf.apply(role)).equals(name),
                        role -> isCalled(role, name) && role.kind() != RoleKind.SYSTEM,
                        role -> isCalled(role, name))
                .flatMap(match -> roles.stream().filter(match).limit(1))
                .findFirst();
    }

    private static boolean isCalled(Role role, RoleName name) {
        String own = role.name();
        return own != null && RoleName.of(own).equals(name);
    }
}
