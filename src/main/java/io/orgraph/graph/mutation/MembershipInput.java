package io.orgraph.graph.mutation;

import io.orgraph.change.MembershipChange;
import io.orgraph.model.UserId;
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
        WorkspaceMembershipId id = id(input);
        WorkspaceRoleId role = role(input, id == null ? null : id.workspace());
        return id == null ? null : new MembershipChange(id, role);
    }

    /** The membership to remove; null, and a fault, where it is invalid. */
    static @Nullable MembershipChange toRemove(ChangeInput input) {
        WorkspaceMembershipId id = id(input);
        return id == null ? null : new MembershipChange(id, null);
    }

    private static @Nullable WorkspaceMembershipId id(ChangeInput input) {
        WorkspaceId workspace = input.id("workspaceId", WorkspaceId.class);
        UserId user = input.id("userId", UserId.class);
        if (workspace == null || user == null) {
            return null;
        }
        input.mustBeOf(workspace.organization(), user.organization(), "userId");
        return new WorkspaceMembershipId(workspace, user);
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
