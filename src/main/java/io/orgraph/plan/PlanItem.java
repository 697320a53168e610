package io.orgraph.plan;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.User;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One membership of a plan.
 *
 * @param knownUser the person's details, where the list of memberships has them
 * @param before the current roles; empty where the person is not a member
 * @param after the desired role; null where the person is not to be a member
 */
public record PlanItem(
        Action action,
        WorkspaceMembershipId id,
        @Nullable User knownUser,
        List<AssignedRole> before,
        @Nullable WorkspaceRoleId after) {
    public PlanItem {
        before = List.copyOf(before);
    }

    PlanItem with(Action other) {
        return new PlanItem(other, id, knownUser, before, after);
    }

    /** Whether the person has the role once the plan is applied. */
    boolean holdsAfterwards(WorkspaceRoleId role) {
        return switch (action) {
            case ADD, CHANGE_ROLE -> role.equals(after);
            case REMOVE -> false;
            case SUSPEND, REMOVE_FROM_ORGANIZATION, REVOKE_INVITATION, KEEP, SKIPPED, BLOCKED, UNSUPPORTED ->
                holdsNow(role);
        };
    }

    boolean holdsNow(WorkspaceRoleId role) {
        return before.stream().anyMatch(held -> held.id().equals(role));
    }
}
