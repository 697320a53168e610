package io.orgraph.plan;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What access is asked for: memberships by name, or those that somebody else has.
 *
 * @param memberships in the order of the input; none where somebody else's are copied
 * @param copied whose memberships the users of the scope get; null where they are named
 */
public record AccessRequest(
        PlanScope scope,
        Map<WorkspaceMembershipId, WorkspaceRoleId> memberships,
        @Nullable UserId copied,
        PlanMode mode,
        Guards guards) {

    /** A request for memberships by name: exactly those. */
    public static AccessRequest of(PlanScope scope, Map<WorkspaceMembershipId, WorkspaceRoleId> memberships) {
        return new AccessRequest(scope, memberships, null, PlanMode.EXACT, Guards.DEFAULT);
    }

    /** A request for the memberships that somebody else has: exactly those. */
    public static AccessRequest copyOf(UserId copied, Set<UserId> to) {
        PlanScope scope = new PlanScope.OfUsers(copied.organization(), to);
        return new AccessRequest(scope, Map.of(), copied, PlanMode.EXACT, Guards.DEFAULT);
    }

    /** A request that users leave. */
    public static AccessRequest offboard(PlanScope.OfLeavers leavers) {
        return of(leavers, Map.of());
    }

    /** The request that a token contains. */
    public static AccessRequest again(DesiredAccess desired) {
        return new AccessRequest(desired.scope(), desired.memberships(), null, desired.mode(), desired.guards());
    }

    public AccessRequest with(PlanMode otherMode, Guards otherGuards) {
        return new AccessRequest(scope, memberships, copied, otherMode, otherGuards);
    }

    /** The desired access, given current access. */
    public DesiredAccess desired(CurrentAccess current) {
        boolean copies = copied != null && scope instanceof PlanScope.OfUsers;
        return new DesiredAccess(scope, copies ? heldByAnother(current) : memberships, mode, guards);
    }

    /**
     * The memberships of the other user, desired for each of the scope. A role of the organization cannot be given in a
     * workspace.
     */
    private Map<WorkspaceMembershipId, WorkspaceRoleId> heldByAnother(CurrentAccess current) {
        Map<WorkspaceMembershipId, WorkspaceRoleId> desired = new LinkedHashMap<>();
        for (UserId user : ((PlanScope.OfUsers) scope).users()) {
            current.byWorkspace()
                    .forEach((workspace, memberships) -> memberships.stream()
                            .filter(membership -> membership.id().user().equals(copied))
                            .flatMap(AccessRequest::workspaceRoles)
                            .findFirst()
                            .ifPresent(role -> desired.put(new WorkspaceMembershipId(workspace, user), role)));
        }
        return desired;
    }

    private static Stream<WorkspaceRoleId> workspaceRoles(WorkspaceMembership membership) {
        return membership.roles().stream()
                .flatMap(role -> role.id() instanceof WorkspaceRoleId id ? Stream.of(id) : Stream.empty());
    }
}
