package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.loading.ListKey.MembersOf;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MemberQuery.OrderField;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.SourceName;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Filters and orders the members of organizations, as far as their source does not. What the rows of a list leave out, names of
 * roles and what roles allow, is read from its own list first, and only if the query asks for it.
 */
final class LocalOrganizationMembers {
    private final ReadLists lists;
    private final SourceAccess access;

    LocalOrganizationMembers(ReadLists lists) {
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
        boolean areIdentified = has(source, ListsOrganizationMemberships::identifiesRoles);
        var roles = KnownRoles.needed(query, areNamed, areIdentified)
                ? KnownRoles.of(lists, of.organization(), null)
                : Answer.completedFuture(KnownRoles.NONE);
        return roles.thenApply(answer -> answer.flatMap(known -> known.problem(query, source)
                .<Answer<LocalQuery<OrganizationMembership>>>map(Answer::failed)
                .orElseGet(() -> Answer.of(local(query, known)))));
    }

    private boolean has(SourceName source, Predicate<ListsOrganizationMemberships> trait) {
        return access.trait(source, ListsOrganizationMemberships.class, trait, true);
    }

    private static LocalQuery<OrganizationMembership> local(MemberQuery query, KnownRoles roles) {
        MemberQuery.Filter filter = query.filter();
        Predicate<List<AssignedRole>> isHeld = roles.matching(filter.role());
        Predicate<OrganizationMembership> picks = member -> (filter.statuses() == null
                        || (member.status() != null && filter.statuses().contains(member.status())))
                && (filter.access() == null || filter.access().contains(member.access()))
                && People.matches(member.knownUser(), filter)
                && isHeld.test(member.roles());
        return new LocalQuery<>(
                filter.equals(MemberQuery.Filter.NONE) ? null : picks, Order.of(query.order(), field -> switch (field) {
                    case DISPLAY_NAME -> Order.byText(member -> People.nameOf(member.knownUser()));
                    case EMAIL -> Order.byText(member -> People.emailOf(member.knownUser()));
                    case CREATED_AT, UPDATED_AT -> Order.byTime(OrganizationMembership::joinedAt);
                }));
    }
}
