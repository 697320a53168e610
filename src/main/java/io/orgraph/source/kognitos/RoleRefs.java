package io.orgraph.source.kognitos;

import io.orgraph.model.Access;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleId;
import io.orgraph.model.RoleKind;
import io.orgraph.model.RoleName;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles that a user is shown with. They are told by name, and no document says what of a role that is: so the name
 * stands for the id as well, and the role's list is searched by either. A role without a name cannot be shown.
 */
final class RoleRefs {
    private RoleRefs() {}

    /**
     * Roles in workspaces are left out: the organization's list does not tell in which, and the organization may have a
     * role by the same name that allows something else. The lists of the workspaces have them.
     */
    static List<AssignedRole> inOrganization(OrganizationId of, List<RoleRefJson> roles) {
        Stream<RoleRefJson> itsOwn = roles.stream().filter(role -> RoleLevel.of(role) != RoleLevel.WORKSPACE);
        return assigned(itsOwn, role -> new OrganizationRoleId(of, idOf(role)));
    }

    /** What does not tell where it counts is taken for a role of the workspace. */
    static List<AssignedRole> inWorkspace(WorkspaceId of, List<RoleRefJson> roles) {
        return assigned(
                roles.stream(),
                role -> RoleLevel.of(role) == RoleLevel.ORGANIZATION
                        ? new OrganizationRoleId(of.organization(), idOf(role))
                        : new WorkspaceRoleId(of, idOf(role)));
    }

    /** One role in the workspace itself makes a direct member; an inherited one has nothing but roles from above. */
    static Access access(List<RoleRefJson> roles) {
        List<RoleLevel> levels = roles.stream().map(RoleLevel::of).distinct().toList();
        if (levels.contains(RoleLevel.WORKSPACE)) {
            return Access.DIRECT;
        }
        return levels.equals(List.of(RoleLevel.ORGANIZATION)) ? Access.INHERITED : Access.UNKNOWN;
    }

    private static List<AssignedRole> assigned(Stream<RoleRefJson> roles, Function<RoleRefJson, RoleId> id) {
        return roles.filter(role -> Wire.text(role.name()) != null)
                .map(role -> new AssignedRole(id.apply(role), role.name(), RoleKind.UNKNOWN, newScope(role), null))
                .toList();
    }

    private static String idOf(RoleRefJson role) {
        return RoleName.asId(Wire.required(role.name(), "name"));
    }

    /** The scope, where it is a word that this version does not know: otherwise the id says it. */
    private static @Nullable String newScope(RoleRefJson role) {
        return RoleLevel.of(role) == RoleLevel.UNKNOWN ? Wire.word(role.roleScope()) : null;
    }
}
