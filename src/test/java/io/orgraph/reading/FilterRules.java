package io.orgraph.reading;

import io.orgraph.testkit.Json;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each filter and each order of the schema means, by hand. */
final class FilterRules {
    /** What is selected of an item of each type, for filtering and ordering it by hand. */
    static final Map<String, String> SELECTED = Map.of("Invitation", "id email state createdAt lastSentAt expiresAt");

    private static final Map<String, Rule> FILTERS = Map.of(
            "InvitationFilter.states",
            new Rule(
                    rows -> List.of("PENDING", "REVOKED"),
                    (row, states) -> ((List<?>) states).contains(Json.at(row, "state"))),
            "InvitationFilter.emails",
            new Rule(
                    rows -> Stream.of(rows.get(0), rows.get(rows.size() - 1))
                            .map(row -> text(row, "email").toUpperCase(Locale.ROOT))
                            .toList(),
                    (row, emails) ->
                            ((List<?>) emails).contains(text(row, "email").toUpperCase(Locale.ROOT))),
            "InvitationFilter.search",
            new Rule(
                    rows -> text(rows.get(0), "email").substring(1, 3).toUpperCase(Locale.ROOT),
                    (row, part) -> contains(text(row, "email"), part)));

    private static final Map<String, String> ORDERS = Map.of(
            "InvitationOrderField.EMAIL", "email",
            "InvitationOrderField.CREATED_AT", "createdAt",
            "InvitationOrderField.LAST_SENT_AT", "lastSentAt",
            "InvitationOrderField.EXPIRES_AT", "expiresAt");

    private FilterRules() {}

    static Rule filter(String field) {
        return Objects.requireNonNull(FILTERS.get(field), () -> "no rule says what " + field + " means");
    }

    /** The path to what an item is ordered by. */
    static String order(String value) {
        return Objects.requireNonNull(ORDERS.get(value), () -> "no rule says what " + value + " means");
    }

    /** Whether the items that have a value have them in that order, and stand before all others. */
    static boolean isOrdered(List<Object> rows, String path, boolean descending) {
        List<Object> values = rows.stream().map(row -> Json.at(row, path)).toList();
        List<String> known = values.stream()
                .takeWhile(Objects::nonNull)
                .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                .toList();
        boolean isEndOfKnown = new HashSet<>(values.subList(known.size(), values.size())).size() <= 1;
        List<String> sorted = known.stream()
                .sorted(descending ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList();
        return isEndOfKnown && known.equals(sorted);
    }

    private static String text(Object row, String path) {
        return String.valueOf(Json.at(row, path));
    }

    private static boolean contains(String text, Object part) {
        return text.toLowerCase(Locale.ROOT).contains(String.valueOf(part).toLowerCase(Locale.ROOT));
    }

    /**
     * One filter.
     *
     * @param sample what is filtered by, out of all items
     * @param matches whether an item matches that
     */
    record Rule(Function<List<Object>, Object> sample, BiPredicate<Object, Object> matches) {}
}
