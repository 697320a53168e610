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
 * Finds roles: by the id in their list, exactly; where none has it, by an id that differs only in case; then by their
 * name, ignoring case, where a membership has the role's name and no id. Of two that match equally, the first of the
 * list is found.
 */
final class Roles {

    private Roles() {}

    static Lookup<OrganizationRoleId, OrganizationId, OrganizationRole> ofOrganizations(ReadLists lists) {
        return Lookup.ofListed(lists.organizationRoles, OrganizationRoleId::organization, OrganizationRole::id)
                .under(role -> keys(role, role.id().value()), id -> keysOfId(id.value()));
    }

    static Lookup<WorkspaceRoleId, WorkspaceId, WorkspaceRole> ofWorkspaces(ReadLists lists) {
        return Lookup.ofListed(lists.workspaceRoles, WorkspaceRoleId::workspace, WorkspaceRole::id)
                .under(role -> keys(role, role.id().value()), id -> keysOfId(id.value()));
    }

    private static List<Object> keys(Role role, String id) {
        return Stream.<Object>concat(
                        Stream.of(id, new AnyCase(RoleName.of(id))),
                        Stream.ofNullable(role.name()).map(RoleName::of))
                .toList();
    }

    private static List<Object> keysOfId(String id) {
        RoleName name = RoleName.of(id);
        return List.of(id, new AnyCase(name), name);
    }

    /** An id in another case: it never matches a name. */
    private record AnyCase(RoleName id) {}
}
