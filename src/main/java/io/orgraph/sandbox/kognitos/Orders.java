package io.orgraph.sandbox.kognitos;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sort orders of a list, in the part of AIP-132 that it supports: fields, each optionally followed by desc.
 *
 * @param byField ascending
 * @param usual default field, descending
 * @param <T> what is listed
 */
record Orders<T>(Map<String, Comparator<T>> byField, String usual) {
    static final Orders<UserRow> OF_USERS = new Orders<>(
            Map.of(
                    "display_name", Comparator.comparing(row -> row.user().displayName()),
                    "email", Comparator.comparing(row -> row.user().email()),
                    "created_time", Comparator.comparing(row -> row.user().created()),
                    "updated_time", Comparator.comparing(row -> row.user().updated())),
            "created_time");

    static final Orders<Workspace> OF_WORKSPACES = new Orders<>(
            Map.of(
                    "title", Comparator.comparing(Workspace::title),
                    "create_time", Comparator.comparing(Workspace::created),
                    "update_time",
                            Comparator.comparing(
                                    workspace -> Objects.requireNonNullElse(workspace.updated(), Workspace.NEVER))),
            "create_time");

    /** Keeps a copy. */
    Orders {
        byField = Map.copyOf(byField);
    }

    /** Parses an order; a blank text is the default. */
    Comparator<T> named(String orderBy) {
        String wanted = orderBy.isBlank() ? usual + " desc" : orderBy;
        return Stream.of(wanted.split(",", -1))
                .map(part -> one(part.strip().split("\\s+", -1)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Comparator<T> one(String[] words) {
        var ascending = byField.get(words[0]);
        if (ascending != null && words.length == 1) {
            return ascending;
        }
        if (ascending != null && words.length == 2 && words[1].equals("desc")) {
            return ascending.reversed();
        }
        throw Refused.invalidArgument("order_by", "This list cannot be ordered by " + String.join(" ", words));
    }
}
