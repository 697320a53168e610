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
 * @param knownUser the person's details, where the list of memberships tells them
 * @param before the roles that are held; empty where the person is no member
 * @param after the role that is wished for; null where the person is to be no member
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

    /** The roles that are held once the plan is applied. */
    boolean holdsAfterwards(WorkspaceRoleId role) {
        return switch (action) {
            case ADD, CHANGE_ROLE -> role.equals(after);
            case REMOVE -> false;
            case KEEP, BLOCKED, UNSUPPORTED -> holdsNow(role);
        };
    }

    boolean holdsNow(WorkspaceRoleId role) {
        return before.stream().anyMatch(held -> held.id().equals(role));
    }
}
