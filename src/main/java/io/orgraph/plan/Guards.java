package io.orgraph.plan;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.Map;
import java.util.Set;

/**
 * What must not happen when a plan is applied.
 *
 * @param allowEmpty whether the wish may name nobody, or no workspace
 * @param maxRemovals how many memberships may be removed
 * @param keepManagers how many holders of a role that manages access must be left, in each workspace that has any
 * @param keepHolders how many holders of a role must be left
 * @param protectedUsers whose memberships must stay as they are
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
