package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds how many bytes of an answer say why inputs were refused: {@value #MOST_BYTES} for all inputs of an operation, as they
 * are selected, under whatever names. Beyond that a list of errors ends with one that says so, and is never empty.
 */
public final class UserErrorLimit {
    /** Room for the hundred that are told of one input, with all their fields. */
    static final long MOST_BYTES = 40_000;

    private static final String MORE = "More errors are not shown: fix the others first, or pass fewer items";

    private UserErrorLimit() {}

    /** As many as there is room for in the operation's answer. */
    public static List<UserError> told(List<UserError> errors, DataFetchingEnvironment env) {
        AtomicLong left =
                env.getGraphQlContext().computeIfAbsent(UserErrorLimit.class, operation -> new AtomicLong(MOST_BYTES));
        if (left == null) {
            throw new IllegalStateException("A context keeps what was made for it");
        }
        List<SelectedField> selected = env.getSelectionSet().getImmediateFields();
        List<UserError> told = new ArrayList<>();
        for (UserError error : errors) {
            if (left.addAndGet(-bytes(error, selected)) < 0) {
                told.add(UserError.invalid(MORE, List.of("input")));
                return told;
            }
            told.add(error);
        }
        return told;
    }

    private static long bytes(UserError error, List<SelectedField> selected) {
        return 3
                + selected.stream()
                        .mapToLong(field -> 4 + field.getResultKey().length() + bytes(error, field.getName()))
                        .sum();
    }

    /** With quotation marks and commas. */
    private static long bytes(UserError error, String field) {
        return switch (field) {
            case "message" -> 2 + utf8(error.message());
            case "path" ->
                2 + error.path().stream().mapToLong(step -> 3 + utf8(step)).sum();
            default -> 20;
        };
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
