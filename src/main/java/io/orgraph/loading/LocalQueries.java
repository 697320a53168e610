package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Page;
import io.orgraph.model.Role;
import io.orgraph.model.Sorting;
import io.orgraph.model.SourceName;
import io.orgraph.model.User;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters and orders whole lists of sources that do not do it themselves. Only what the list contains can be queried.
 */
final class LocalQueries {

    private LocalQueries() {}

    static Answer<Page<Workspace>> workspaces(SourceName source, WorkspaceQuery query, Page<Workspace> page) {
        Sorting<WorkspaceQuery.OrderField> order = query.order();
        if (order != null && order.field() != WorkspaceQuery.OrderField.NAME) {
            return Answer.failed(new Failure.CannotQuery(source, "orderBy"));
        }
        List<Workspace> picked = page.items().stream()
                .filter(workspace -> query.name() == null || query.name().equals(workspace.name()))
                .filter(workspace -> contains(workspace.name(), query.nameContains()))
                .toList();
        return Answer.of(Page.whole(
                order == null ? picked : ordered(picked, Workspace::name, order.descending()), page.unreadable()));
    }

    static Answer<Page<WorkspaceMembership>> memberships(
            SourceName source, MemberQuery query, Page<WorkspaceMembership> page) {
        boolean peopleKnown = page.items().stream().allMatch(membership -> membership.knownUser() != null);
        Sorting<MemberQuery.OrderField> order = query.order();
        if (query.search() != null && !peopleKnown) {
            return Answer.failed(new Failure.CannotQuery(source, "filter.search"));
        }
        if (order != null && !(peopleKnown && isOfPeople(order.field()))) {
            return Answer.failed(new Failure.CannotQuery(source, "orderBy"));
        }
        List<WorkspaceMembership> picked = page.items().stream()
                .filter(membership -> query.search() == null || isFound(membership.knownUser(), query.search()))
                .filter(holds(query.role()))
                .toList();
        return Answer.of(Page.whole(
                order == null ? picked : ordered(picked, of -> value(of.knownUser(), order), order.descending()),
                page.unreadable()));
    }

    private static Predicate<WorkspaceMembership> holds(@Nullable String role) {
        return membership -> role == null
                || membership.roles().stream()
                        .map(Role::name)
                        .filter(Objects::nonNull)
                        .anyMatch(role::equalsIgnoreCase);
    }

    private static boolean isOfPeople(MemberQuery.OrderField field) {
        return field == MemberQuery.OrderField.DISPLAY_NAME || field == MemberQuery.OrderField.EMAIL;
    }

    private static boolean isFound(@Nullable User user, String search) {
        return user != null
                && Stream.of(user.displayName(), user.email())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> contains(text, search));
    }

    private static @Nullable String value(@Nullable User user, Sorting<MemberQuery.OrderField> order) {
        if (user == null) {
            return null;
        }
        return order.field() == MemberQuery.OrderField.EMAIL ? user.email() : user.displayName();
    }

    private static boolean contains(@Nullable String text, @Nullable String part) {
        return part == null || (text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    private static <T> List<T> ordered(List<T> items, Function<T, @Nullable String> by, boolean descending) {
        Comparator<T> ascending = Comparator.comparing(by, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
        return items.stream()
                .sorted(descending ? ascending.reversed() : ascending)
                .toList();
    }
}
