package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.orgraph.model.CapabilityName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many bytes of an answer say why inputs were refused: {@value #MOST_BYTES} for all inputs of an operation, as they
 * are selected, under whatever names. Beyond that a list of errors ends with one that says so, and is never empty.
 */
public final class UserErrorLimit {
    /** Room for the hundred that are told of one input, with all their fields. */
    static final long MOST_BYTES = 40_000;

    /** A name of a source, or the reason why it lacks a capability. */
    private static final int LONGEST_VALUE = 120;

    private static final String MORE = "More errors are not shown: fix the others first, or pass fewer items";

    private UserErrorLimit() {}

    /** As many as there is room for in the operation's answer. */
    public static List<UserError> limited(List<UserError> errors, DataFetchingEnvironment env) {
        AtomicLong left = left(env);
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

    /** Each as it is; of those that there is no room for, without the source's own text. */
    public static List<UserError> limitedOfItem(List<UserError> errors, DataFetchingEnvironment env) {
        AtomicLong left = left(env);
        List<SelectedField> selected = env.getSelectionSet().getImmediateFields();
        return errors.stream()
                .map(error -> error.sourceMessage() == null || left.addAndGet(-bytes(error, selected)) >= 0
                        ? error
                        : error.withoutSourceMessage())
                .toList();
    }

    private static AtomicLong left(DataFetchingEnvironment env) {
        AtomicLong left =
                env.getGraphQlContext().computeIfAbsent(UserErrorLimit.class, operation -> new AtomicLong(MOST_BYTES));
        if (left == null) {
            throw new IllegalStateException("A context keeps what was made for it");
        }
        return left;
    }

    private static long bytes(UserError error, List<SelectedField> selected) {
        return 3
                + selected.stream()
                        .mapToLong(field -> 4 + field.getResultKey().length() + bytes(error, field))
                        .sum();
    }

    /** With quotation marks and commas. */
    private static long bytes(UserError error, SelectedField field) {
        return switch (field.getName()) {
            case "message" -> 2 + utf8(error.message());
            case "sourceMessage" -> json(error.sourceMessage());
            case "sourceCode" -> json(error.sourceCode());
            case "reference" -> json(error.reference());
            case "source" -> error.source() == null ? 4 : source(field);
            case "path" ->
                2 + error.path().stream().mapToLong(step -> 3 + utf8(step)).sum();
            default -> 20;
        };
    }

    private static long json(@Nullable String text) {
        return text == null
                ? 4
                : 2
                        + utf8(text)
                        + text.chars()
                                .filter(character -> character == '"' || character == '\\')
                                .count();
    }

    /** What is selected of a source, at the most: its list of capabilities has an item for each that there is. */
    private static long source(SelectedField field) {
        long each = field.getName().equals("capabilities") ? CapabilityName.values().length : 1;
        List<SelectedField> below = field.getSelectionSet().getImmediateFields();
        return below.isEmpty()
                ? LONGEST_VALUE
                : each
                        * (3
                                + below.stream()
                                        .mapToLong(inner ->
                                                4 + inner.getResultKey().length() + source(inner))
                                        .sum());
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
