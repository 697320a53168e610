package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.loading.ListKey.MembershipsOf;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MemberQuery.OrderField;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.MembershipStatus;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.SourceName;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders members, as far as their source does not. What the rows of a list leave out, names of people or of roles
 * and what roles allow, is read from its own list first, and only if the query asks for it.
 */
final class LocalMembers {
    private final ReadLists lists;
    private final SourceAccess access;

    LocalMembers(ReadLists lists) {
        this.lists = lists;
        this.access = lists.sourceAccess;
    }

    CompletableFuture<Answer<LocalQuery<OrganizationMembership>>> of(MembersOf of) {
        SourceName source = of.organization().source();
        MemberQuery query = of.query()
                .only(access.traits(source, SourceList.ORGANIZATION_MEMBERSHIPS).rest());
        if (query.order().stream().anyMatch(by -> by.field() == OrderField.UPDATED_AT)) {
            return Answer.failedFuture(new Failure.CannotQuery(source, "orderBy"));
        }
        if (query.filter().statuses() != null && !has(source, ListsOrganizationMemberships::reportsStatus)) {
            return Answer.failedFuture(new Failure.CannotQuery(source, "filter.statuses"));
        }
        boolean areNamed = has(source, ListsOrganizationMemberships::namesRoles);
        var roles = KnownRoles.needed(query, areNamed)
                ? KnownRoles.of(lists, of.organization(), null)
                : Answer.completedFuture(KnownRoles.NONE);
        return roles.thenApply(answer -> answer.flatMap(known -> known.problem(query, source)
                .<Answer<LocalQuery<OrganizationMembership>>>map(Answer::failed)
                .orElseGet(() -> Answer.of(organizationQuery(query, known)))));
    }

    private boolean has(SourceName source, Predicate<ListsOrganizationMemberships> trait) {
        return access.trait(source, ListsOrganizationMemberships.class, trait, true);
    }

    private static LocalQuery<OrganizationMembership> organizationQuery(MemberQuery query, KnownRoles roles) {
        Set<MembershipStatus> statuses = query.filter().statuses();
        Predicate<OrganizationMembership> picks =
                member -> (statuses == null || (member.status() != null && statuses.contains(member.status())))
                        && People.matches(member.knownUser(), query.filter())
                        && roles.match(member.roles(), query.filter().role());
        return new LocalQuery<>(
                query.filter().equals(MemberQuery.Filter.NONE) ? null : picks,
                Order.of(query.order(), field -> switch (field) {
                    case DISPLAY_NAME -> Order.byText(member -> People.nameOf(member.knownUser()));
                    case EMAIL -> Order.byText(member -> People.emailOf(member.knownUser()));
                    case CREATED_AT, UPDATED_AT -> Order.byTime(OrganizationMembership::joinedAt);
                }));
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
        return people(of, query)
                .thenCompose(answer -> answer.fold(
                        people -> roles(of, query)
                                .thenApply(read -> read.flatMap(roles -> roles.problem(query, source)
                                        .<Answer<LocalQuery<WorkspaceMembership>>>map(Answer::failed)
                                        .orElseGet(() -> Answer.of(
                                                workspaceQuery(isFilteredByAccess(of), query, people, roles))))),
                        Answer::failedFuture));
    }

    private CompletableFuture<Answer<People>> people(MembershipsOf of, MemberQuery query) {
        boolean areNamed = access.trait(
                of.workspace().source(), ListsWorkspaceMemberships.class, ListsWorkspaceMemberships::namesPeople, true);
        OrganizationId organization = of.workspace().organization();
        return areNamed || !People.needed(query)
                ? Answer.completedFuture(People.NONE)
                : lists.users.all(organization).thenApply(answer -> answer.map(People::of));
    }

    private CompletableFuture<Answer<KnownRoles>> roles(MembershipsOf of, MemberQuery query) {
        return KnownRoles.needed(query, true)
                ? KnownRoles.of(lists, of.workspace().organization(), of.workspace())
                : Answer.completedFuture(KnownRoles.NONE);
    }

    /** Whether there is one list of all members, of which those who inherit are left out. */
    private boolean isFilteredByAccess(MembershipsOf of) {
        return of.scope() == MembershipScope.DIRECT
                && !access.trait(
                        of.workspace().source(),
                        ListsWorkspaceMemberships.class,
                        ListsWorkspaceMemberships::listsInheritedApart,
                        true);
    }

    private static LocalQuery<WorkspaceMembership> workspaceQuery(
            boolean isDirect, MemberQuery query, People people, KnownRoles roles) {
        @Nullable Predicate<WorkspaceMembership> picks = query.filter().equals(MemberQuery.Filter.NONE)
                ? null
                : member -> People.matches(people.of(member), query.filter())
                        && roles.match(member.roles(), query.filter().role());
        Predicate<WorkspaceMembership> direct = member -> member.access() != MembershipAccess.INHERITED;
        return new LocalQuery<>(
                isDirect ? (picks == null ? direct : direct.and(picks)) : picks,
                Order.of(
                        query.order(),
                        field -> field == OrderField.EMAIL
                                ? Order.byText(member -> People.emailOf(people.of(member)))
                                : Order.byText(member -> People.nameOf(people.of(member)))));
    }

    private static boolean isOfPeople(OrderField field) {
        return List.of(OrderField.DISPLAY_NAME, OrderField.EMAIL).contains(field);
    }
}
