package io.orgraph.loading;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.Locale;

/**
 * How roles are found: by the id of their list, or by their name where a membership names the role and tells no id, both
 * in any case.
 */
final class Roles {

    private Roles() {}

    static Lookup<OrganizationRoleId, OrganizationId, OrganizationRole> ofOrganizations(ReadLists lists) {
        return Lookup.ofListed(lists.organizationRoles, OrganizationRoleId::organization, OrganizationRole::id)
                .alsoUnder(
                        role -> List.of(
                                role.id(), new OrganizationRoleId(role.id().organization(), role.name())),
                        id -> new OrganizationRoleId(id.organization(), lower(id.value())));
    }

    static Lookup<WorkspaceRoleId, WorkspaceId, WorkspaceRole> ofWorkspaces(ReadLists lists) {
        return Lookup.ofListed(lists.workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id)
                .alsoUnder(
                        role -> List.of(role.id(), new WorkspaceRoleId(role.id().workspace(), role.name())),
                        id -> new WorkspaceRoleId(id.workspace(), lower(id.value())));
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
