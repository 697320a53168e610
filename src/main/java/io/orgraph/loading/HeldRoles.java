package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipRoles;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What members of a workspace hold, so that a filter means the same whichever list finds them. Where direct and inherited
 * memberships are two lists, the other one is read beside that of the query, once, and only if the query asks for what it tells.
 *
 * @param of tells the roles of a row
 */
record HeldRoles(Function<WorkspaceMembership, MembershipRoles> of) {

    static CompletableFuture<Answer<HeldRoles>> of(ReadLists lists, MembershipsOf of, MemberQuery.Filter filter) {
        boolean isDirect = of.scope() == MembershipScope.DIRECT;
        boolean isAskedFor =
                filter.access() != null || (isDirect && !filter.role().equals(MemberQuery.RoleFilter.NONE));
        if (!isAskedFor || !isListedApart(lists, of)) {
            return Answer.completedFuture(new HeldRoles(MembershipRoles::of));
        }
        var other = MembershipsOf.all(
                of.workspace(), isDirect ? MembershipScope.DIRECT_AND_INHERITED : MembershipScope.DIRECT);
        return lists.workspaceMemberships.all(other).thenApply(answer -> answer.map(rows -> compared(isDirect, rows)));
    }

    static boolean isListedApart(ReadLists lists, MembershipsOf of) {
        return lists.sourceAccess.trait(
                of.workspace().source(),
                ListsWorkspaceMemberships.class,
                ListsWorkspaceMemberships::listsInheritedApart,
                true);
    }

    private static HeldRoles compared(boolean isDirect, List<WorkspaceMembership> others) {
        Map<WorkspaceMembershipId, List<AssignedRole>> byId = new HashMap<>();
        others.forEach(row -> byId.put(row.id(), row.roles()));
        return new HeldRoles(row -> isDirect
                ? MembershipRoles.compared(row.roles(), byId.getOrDefault(row.id(), row.roles()))
                : MembershipRoles.compared(byId.getOrDefault(row.id(), List.of()), row.roles()));
    }
}
