package io.orgraph.reading;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of one source that can be filtered and ordered, read to its end in pages of any size.
 *
 * @param field such as {@code Organization.invitations}
 * @param node the type of its items
 * @param owner the id of the object that has it
 * @param selected of each item
 */
record FilteredList(String field, String node, String source, String owner, String selected) {
    private static final String QUESTION = """
            query($id: ID!, $first: Int, $after: String, $filter: %2$sFilter, $orderBy: [%2$sOrder!]) { node(id: $id) {
              ... on %1$s { list: %3$s(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount
                nodes { %4$s } pageInfo { hasNextPage endCursor } } } } }""";
    private static final int MOST_PAGES = 500;

    /** What was read: the items, and the total of each page. */
    record Read(List<Object> rows, List<@Nullable Object> totals) {
        List<String> ids() {
            return rows.stream().map(row -> String.valueOf(Json.at(row, "id"))).toList();
        }

        /** Whether there is anything to order by. */
        boolean hasDifferent(String path) {
            return rows.stream()
                            .map(row -> Json.at(row, path))
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()
                    > 1;
        }
    }

    static FilteredList of(FilterSchema.Field field, String source, String owner) {
        return new FilteredList(
                field.toString(), field.node(), source, owner, FilterRules.SELECTED.getOrDefault(field.node(), "id"));
    }

    List<String> failures(GraphClient client, Map<String, Object> arguments) {
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("id", owner);
        return client.ask(document(), variables).failures();
    }

    /** Whether the source has such a list. */
    boolean isThere(GraphClient client) {
        return client.ask(document(), Map.of("id", owner)).at("node.list") != null;
    }

    Read all(GraphClient client) {
        return read(client, 1000, Map.of());
    }

    Read read(GraphClient client, int first, Map<String, Object> arguments) {
        List<Object> rows = new ArrayList<>();
        List<@Nullable Object> totals = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("id", owner);
        variables.put("first", first);
        for (int page = 0; page < MOST_PAGES; page++) {
            GraphAnswer answer = client.ask(document(), variables);
            if (!answer.errors().isEmpty()) {
                throw new AssertionError(this + " with " + arguments + ": " + answer.errors());
            }
            rows.addAll(answer.list("node.list.nodes"));
            totals.add(answer.at("node.list.totalCount"));
            if (answer.at("node.list.pageInfo.hasNextPage") != Boolean.TRUE) {
                return new Read(rows, totals);
            }
            variables.put("after", Objects.requireNonNull(answer.at("node.list.pageInfo.endCursor")));
        }
        throw new AssertionError(this + " has no end");
    }

    /** Whether what was read is in that order. Where Kognitos orders itself, items without a value are its smallest. */
    boolean isOrdered(Read read, String path, boolean descending) {
        boolean isUnknownFirst = source.equals("kognitos") && !node.equals("Invitation") && !descending;
        List<Object> rows = read.rows().stream()
                .dropWhile(row -> isUnknownFirst && Json.at(row, path) == null)
                .toList();
        return FilterRules.isOrdered(rows, path, descending);
    }

    /** What the names of its filter and its order begin with. */
    String input() {
        return node.replaceFirst("^(Organization|Workspace)(?=Membership|Role)", "");
    }

    private String document() {
        String owning = field.substring(0, field.indexOf('.'));
        return QUESTION.formatted(owning, input(), field.substring(field.indexOf('.') + 1), selected);
    }

    @Override
    public String toString() {
        return source + " " + field;
    }
}
