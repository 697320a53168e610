package io.orgraph.plan;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.Map;
import java.util.Set;

/**
 * What must not happen when a plan is applied.
 *
 * @param allowEmpty whether the desired access may name no person, or no workspace
 * @param maxRemovals the most memberships that may be removed
 * @param keepManagers the least holders of a role that manages access that must remain, in each workspace that has any
 * @param keepHolders the least holders of a role that must remain
 * @param protectedUsers the people whose memberships must not change
 */
public record Guards(
        boolean allowEmpty,
        int maxRemovals,
        int keepManagers,
        Map<WorkspaceRoleId, Integer> keepHolders,
        Set<UserId> protectedUsers) {
    public static final Guards DEFAULT = new Guards(false, 20, 1, Map.of(), Set.of());

    public Guards {
        keepHolders = Map.copyOf(keepHolders);
        protectedUsers = Set.copyOf(protectedUsers);
    }
}
