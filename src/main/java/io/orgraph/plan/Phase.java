package io.orgraph.plan;

import io.orgraph.model.WorkspaceRoleId;
import java.util.Set;

/**
 * The phase of a plan in which an item is applied. Access is granted before it is revoked, so that a plan that stops
 * half-way leaves a workspace with too many managers and not with none.
 */
public enum Phase {
    GRANT,
    CHANGE,
    REVOKE;

    /**
     * The phase of a change.
     *
     * @param managing the roles of its workspace that manage access
     */
    public static Phase of(PlanItem item, Set<WorkspaceRoleId> managing) {
        return switch (item.action()) {
            case ADD -> GRANT;
            case CHANGE_ROLE -> managing.contains(item.after()) ? GRANT : CHANGE;
            default -> REVOKE;
        };
    }
}
