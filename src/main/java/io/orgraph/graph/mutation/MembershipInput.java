package io.orgraph.graph.mutation;

import io.orgraph.change.MembershipChange;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import org.jspecify.annotations.Nullable;

/** Reads memberships of workspaces, and roles in them, from inputs. */
public final class MembershipInput {

    private MembershipInput() {}

    /**
     * The membership to set; null, and a fault, where it is invalid; without a role, and a fault, where it cannot have
     * it.
     */
    static @Nullable MembershipChange toSet(ChangeInput input) {
        WorkspaceMembershipId id = MembershipReference.in(input).id();
        WorkspaceRoleId role = role(input, id == null ? null : id.workspace());
        return id == null ? null : new MembershipChange(id, role);
    }

    /** The membership to remove; null, and a fault, where it is invalid. */
    static @Nullable MembershipChange toRemove(MembershipReference reference) {
        WorkspaceMembershipId id = reference.id();
        return id == null ? null : new MembershipChange(id, null);
    }

    /** The role in an input; null, and a fault, where it cannot be held in the workspace. */
    public static @Nullable WorkspaceRoleId role(ChangeInput input, @Nullable WorkspaceId workspace) {
        WorkspaceRoleId role = input.id("roleId", WorkspaceRoleId.class);
        if (role != null && workspace != null && !role.workspace().equals(workspace)) {
            input.fault(UserErrorCode.WRONG_WORKSPACE, "This role belongs to another workspace", "roleId");
        }
        return role;
    }
}
