package io.orgraph.source.kognitos;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.MembershipAccess;
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
 * Maps the roles in a list of users. They have a name, and no document says which of a role's names it is: so the name
 * serves as the id too, and the list of roles is searched by either. A role without a name is left out.
 */
final class RoleRefs {
    private RoleRefs() {}

    /**
     * Leaves out roles in workspaces: the organization's list does not say in which, and the organization may have a
     * role of the same name that allows something else. The lists of the workspaces have them.
     */
    static List<AssignedRole> inOrganization(OrganizationId of, List<RoleRefJson> roles) {
        Stream<RoleRefJson> itsOwn = roles.stream().filter(role -> RoleLevel.of(role) != RoleLevel.WORKSPACE);
        return assigned(itsOwn, role -> new OrganizationRoleId(of, idOf(role)));
    }

    /** A role without a level is taken for a role of the workspace. */
    static List<AssignedRole> inWorkspace(WorkspaceId of, List<RoleRefJson> roles) {
        return assigned(
                roles.stream(),
                role -> RoleLevel.of(role) == RoleLevel.ORGANIZATION
                        ? new OrganizationRoleId(of.organization(), idOf(role))
                        : new WorkspaceRoleId(of, idOf(role)));
    }

    /** By the levels of the roles: those of the organization are inherited. */
    static MembershipAccess access(List<RoleRefJson> roles) {
        List<RoleLevel> levels = roles.stream().map(RoleLevel::of).distinct().toList();
        if (levels.contains(RoleLevel.WORKSPACE)) {
            return levels.contains(RoleLevel.ORGANIZATION)
                    ? MembershipAccess.DIRECT_AND_INHERITED
                    : MembershipAccess.DIRECT;
        }
        return levels.equals(List.of(RoleLevel.ORGANIZATION)) ? MembershipAccess.INHERITED : MembershipAccess.UNKNOWN;
    }

    private static List<AssignedRole> assigned(Stream<RoleRefJson> roles, Function<RoleRefJson, RoleId> id) {
        return roles.filter(role -> Wire.text(role.name()) != null)
                .map(role -> named(id.apply(role), role))
                .toList();
    }

    private static AssignedRole named(RoleId id, RoleRefJson role) {
        String name = Wire.required(role.name(), "name");
        return AssignedRole.named(id, name, RoleKind.UNKNOWN, newScope(role), Roles.slug(name));
    }

    private static String idOf(RoleRefJson role) {
        return RoleName.asId(Wire.required(role.name(), "name"));
    }

    /** The scope, where this version does not know it; otherwise null, since the id says it. */
    private static @Nullable String newScope(RoleRefJson role) {
        return RoleLevel.of(role) == RoleLevel.UNKNOWN ? Wire.word(role.roleScope()) : null;
    }
}
