package io.orgraph.plan;

import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The desired memberships, each with one role: all of the scope's, in the order of the input; or those to add, where the
 * mode only adds.
 */
public record DesiredAccess(
        PlanScope scope, Map<WorkspaceMembershipId, WorkspaceRoleId> memberships, PlanMode mode, Guards guards) {
    /** The most memberships that a plan may ask for. */
    public static final int MOST = 1000;

    public DesiredAccess {
        memberships = Collections.unmodifiableMap(new LinkedHashMap<>(memberships));
        for (Map.Entry<WorkspaceMembershipId, WorkspaceRoleId> wished : memberships.entrySet()) {
            if (!scope.holds(wished.getKey())
                    || !wished.getValue().workspace().equals(wished.getKey().workspace())) {
                throw new IllegalArgumentException(
                        "A wish is for memberships of its scope, with roles of their workspace");
            }
        }
    }
}
