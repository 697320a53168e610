package io.orgraph.plan;

import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What access is asked for: memberships by name, or those that somebody else has.
 *
 * @param memberships in the order in which they were wished for; none where somebody else's are to be taken over
 * @param like whose memberships are to be taken over, in a scope of one person; null where they are named
 */
public record AccessRequest(
        PlanScope scope,
        Map<WorkspaceMembershipId, WorkspaceRoleId> memberships,
        @Nullable UserId like,
        Guards guards) {

    /** The request that a token contains. */
    public static AccessRequest again(DesiredAccess desired) {
        return new AccessRequest(desired.scope(), desired.memberships(), null, desired.guards());
    }

    public AccessRequest with(Guards other) {
        return new AccessRequest(scope, memberships, like, other);
    }

    /** The desired access, given current access. */
    public DesiredAccess desired(CurrentAccess current) {
        boolean takesOver = like != null && scope instanceof PlanScope.OfPerson;
        return new DesiredAccess(scope, takesOver ? heldByAnother(current) : memberships, guards);
    }

    /**
     * The memberships of the other person, desired for this one. A role of the organization cannot be given in a
     * workspace.
     */
    private Map<WorkspaceMembershipId, WorkspaceRoleId> heldByAnother(CurrentAccess current) {
        UserId person = ((PlanScope.OfPerson) scope).person();
        Map<WorkspaceMembershipId, WorkspaceRoleId> wished = new LinkedHashMap<>();
        current.byWorkspace()
                .forEach((workspace, memberships) -> memberships.stream()
                        .filter(membership -> membership.id().user().equals(like))
                        .flatMap(AccessRequest::workspaceRoles)
                        .findFirst()
                        .ifPresent(role -> wished.put(new WorkspaceMembershipId(workspace, person), role)));
        return wished;
    }

    private static Stream<WorkspaceRoleId> workspaceRoles(WorkspaceMembership membership) {
        return membership.roles().stream()
                .flatMap(role -> role.id() instanceof WorkspaceRoleId id ? Stream.of(id) : Stream.empty());
    }
}
