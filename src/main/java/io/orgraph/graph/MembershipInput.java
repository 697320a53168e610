package io.orgraph.graph;

import static java.util.Objects.requireNonNull;

import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of a membership input, checked all at once and before any call. */
final class MembershipInput {
    private final GlobalIds ids;
    private final Map<String, Object> input;
    private final List<UserError> faults = new ArrayList<>();
    private final @Nullable WorkspaceId workspace;
    private final @Nullable UserId user;

    MembershipInput(GlobalIds ids, Map<String, Object> input) {
        this.ids = ids;
        this.input = input;
        this.workspace = id("workspaceId", WorkspaceId.class);
        this.user = id("userId", UserId.class);
        if (user != null) {
            mustBelong("userId", user.organization());
        }
    }

    @Nullable WorkspaceId workspace() {
        return workspace;
    }

    @Nullable String clientMutationId() {
        return (String) input.get("clientMutationId");
    }

    List<UserError> faults() {
        return List.copyOf(faults);
    }

    /** Only where there are no faults. */
    WorkspaceMembershipId membership() {
        return new WorkspaceMembershipId(requireNonNull(workspace), requireNonNull(user));
    }

    /** The role that the input names; null and a fault where it is not a role of the workspace. */
    @Nullable WorkspaceRoleId role() {
        WorkspaceRoleId role = id("roleId", WorkspaceRoleId.class);
        if (role != null && workspace != null && !role.workspace().equals(workspace)) {
            faults.add(UserError.invalid("This role belongs to another workspace", "roleId"));
        }
        return role;
    }

    private void mustBelong(String field, OrganizationId organization) {
        if (workspace != null && !workspace.organization().equals(organization)) {
            faults.add(UserError.invalid("This is of another organization than the workspace", field));
        }
    }

    private <T extends NodeId> @Nullable T id(String field, Class<T> type) {
        String text = (String) requireNonNull(input.get(field));
        return ids.decode(text, type).<@Nullable T>fold(id -> id, failure -> {
            faults.add(UserError.invalid(FailureMessages.of(failure), field));
            return null;
        });
    }
}
