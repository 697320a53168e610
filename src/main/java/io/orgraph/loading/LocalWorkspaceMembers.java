package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MemberQuery.OrderField;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipRoles;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Filters and orders the members of workspaces, as far as their source does not. What the rows of a list leave out, names of
 * people, inherited roles and what roles allow, is read from its own list first, and only if the query asks for it.
 */
final class LocalWorkspaceMembers {
    private final ReadLists lists;
    private final SourceAccess access;

    LocalWorkspaceMembers(ReadLists lists) {
        this.lists = lists;
        this.access = lists.sourceAccess;
    }

    boolean arePlain(MembershipsOf of) {
        return of.query().equals(MemberQuery.ALL) && !isFilteredByAccess(of);
    }

    CompletableFuture<Answer<LocalQuery<WorkspaceMembership>>> of(MembershipsOf of) {
        SourceName source = of.workspace().source();
        MemberQuery query = of.query()
                .only(access.traits(source, SourceList.WORKSPACE_MEMBERSHIPS).rest());
        if (query.filter().statuses() != null) {
            return Answer.failedFuture(new Failure.CannotQuery(source, "filter.statuses"));
        }
        if (query.order().stream().anyMatch(by -> !isOfPeople(by.field()))) {
            return Answer.failedFuture(new Failure.CannotQuery(source, "orderBy"));
        }
        return known(of, query)
                .thenApply(answer -> answer.flatMap(known -> known.roles()
                        .problem(query, source)
                        .<Answer<LocalQuery<WorkspaceMembership>>>map(Answer::failed)
                        .orElseGet(() -> Answer.of(local(isFilteredByAccess(of), query, known)))));
    }

    private static boolean isOfPeople(OrderField field) {
        return List.of(OrderField.DISPLAY_NAME, OrderField.EMAIL).contains(field);
    }

    private CompletableFuture<Answer<Known>> known(MembershipsOf of, MemberQuery query) {
        var people = people(of, query);
        var roles = roles(of, query);
        return HeldRoles.of(lists, of, query.filter())
                .thenCombine(
                        people,
                        (held, named) -> held.flatMap(some -> named.map(all -> new Known(all, some, KnownRoles.NONE))))
                .thenCombine(
                        roles,
                        (known, read) ->
                                known.flatMap(some -> read.map(all -> new Known(some.people(), some.held(), all))));
    }

    private CompletableFuture<Answer<People>> people(MembershipsOf of, MemberQuery query) {
        return has(of, ListsWorkspaceMemberships::namesPeople) || !People.needed(query)
                ? Answer.completedFuture(People.NONE)
                : lists.users.all(of.workspace().organization()).thenApply(answer -> answer.map(People::of));
    }

    private CompletableFuture<Answer<KnownRoles>> roles(MembershipsOf of, MemberQuery query) {
        return KnownRoles.needed(query, true, has(of, ListsWorkspaceMemberships::identifiesRoles))
                ? KnownRoles.of(lists, of.workspace().organization(), of.workspace())
                : Answer.completedFuture(KnownRoles.NONE);
    }

    private boolean has(MembershipsOf of, Predicate<ListsWorkspaceMemberships> trait) {
        return access.trait(of.workspace().source(), ListsWorkspaceMemberships.class, trait, true);
    }

    /** Whether there is one list of all members, of which those who inherit are left out. */
    private boolean isFilteredByAccess(MembershipsOf of) {
        return of.scope() == MembershipScope.DIRECT && !HeldRoles.isListedApart(lists, of);
    }

    private static LocalQuery<WorkspaceMembership> local(boolean isDirect, MemberQuery query, Known known) {
        MemberQuery.Filter filter = query.filter();
        Predicate<WorkspaceMembership> direct = member -> member.access() != MembershipAccess.INHERITED;
        Predicate<WorkspaceMembership> picks = filter.equals(MemberQuery.Filter.NONE) ? null : picks(filter, known);
        return new LocalQuery<>(
                isDirect ? (picks == null ? direct : direct.and(picks)) : picks,
                Order.of(
                        query.order(),
                        field -> field == OrderField.EMAIL
                                ? Order.byText(
                                        member -> People.emailOf(known.people().of(member)))
                                : Order.byText(
                                        member -> People.nameOf(known.people().of(member)))));
    }

    private static Predicate<WorkspaceMembership> picks(MemberQuery.Filter filter, Known known) {
        Predicate<List<AssignedRole>> isHeld = known.roles().matching(filter.role());
        return member -> {
            MembershipRoles held = known.held().of().apply(member);
            return People.matches(known.people().of(member), filter)
                    && (filter.access() == null || filter.access().contains(held.access()))
                    && isHeld.test(held.all());
        };
    }

    /** What other lists tell of members. */
    private record Known(People people, HeldRoles held, KnownRoles roles) {}
}
