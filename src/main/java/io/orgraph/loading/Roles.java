package io.orgraph.loading;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Role;
import io.orgraph.model.RoleName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.stream.Stream;

/**
 * How roles are found: by the id of their list, or by their name where a membership names the role and tells no id, both
 * in any case. Of two with one name, the first of the list is found.
 */
final class Roles {

    private Roles() {}

    static Lookup<OrganizationRoleId, OrganizationId, OrganizationRole> ofOrganizations(ReadLists lists) {
        return Lookup.ofListed(lists.organizationRoles, OrganizationRoleId::organization, OrganizationRole::id)
                .under(role -> keys(role, role.id().value()), id -> RoleName.of(id.value()));
    }

    static Lookup<WorkspaceRoleId, WorkspaceId, WorkspaceRole> ofWorkspaces(ReadLists lists) {
        return Lookup.ofListed(lists.workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id)
                .under(role -> keys(role, role.id().value()), id -> RoleName.of(id.value()));
    }

    private static List<Object> keys(Role role, String id) {
        return Stream.concat(Stream.of(id), Stream.ofNullable(role.name()))
                .<Object>map(RoleName::of)
                .toList();
    }
}
