package io.orgraph.attack;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.orgraph.graph.operation.OperationLimits;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One limit, and what a document that has less is filled up with until it has exactly that much. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum Filler {
    FIELDS(OperationLimits::fields, Filler::fields, more -> "sources { " + "name ".repeat(more - 1) + "}"),
    ALIASES(
            OperationLimits::aliases,
            document -> count(document, node -> node instanceof Field field && field.getAlias() != null ? 1 : 0),
            more -> "sources { " + ArmorLimitsTest.times(more, i -> "f" + i + ": name") + " }"),
    DIRECTIVES(
            OperationLimits::directives,
            document -> count(document, Filler::directives),
            more -> "sources { " + ArmorLimitsTest.times(more, i -> "name @include(if: true)") + " }"),
    ROOT_FIELDS(
            OperationLimits::rootFields,
            document -> rootFields(operation(document).getSelectionSet()),
            more -> ArmorLimitsTest.times(more, i -> "sources { name }")),
    /** Whatever the rest has, the one field that is put beside it is as deep. */
    DEPTH(OperationLimits::depth, document -> 0, more -> {
        String deep = ArmorLimitsTest.deep(more);
        return "deep: " + deep.substring(1, deep.length() - 1).strip();
    });

    private final ToIntFunction<OperationLimits> limit;
    private final ToIntFunction<String> has;
    private final IntFunction<String> filling;

    Filler(ToIntFunction<OperationLimits> limit, ToIntFunction<String> has, IntFunction<String> filling) {
        this.limit = limit;
        this.has = has;
        this.filling = filling;
    }

    /** The document with exactly as much as is allowed, and so much more. */
    String fill(String document, int beyond) {
        int missing = limit.applyAsInt(OperationLimits.DEFAULT) - has.applyAsInt(document) + beyond;
        return document.substring(0, document.lastIndexOf('}')) + filling.apply(missing) + " }";
    }

    private static int fields(String document) {
        return count(document, node -> node instanceof Field ? 1 : 0);
    }

    private static int directives(Node<?> node) {
        if (node instanceof Field field) {
            return field.getDirectives().size();
        }
        return node instanceof InlineFragment fragment
                ? fragment.getDirectives().size()
                : 0;
    }

    private static int rootFields(SelectionSet set) {
        int sum = 0;
        for (Selection<?> selection : set.getSelections()) {
            sum += selection instanceof InlineFragment fragment ? rootFields(fragment.getSelectionSet()) : 1;
        }
        return sum;
    }

    private static int count(String document, Function<Node<?>, Integer> each) {
        return count(operation(document).getSelectionSet(), each);
    }

    private static int count(@Nullable SelectionSet set, Function<Node<?>, Integer> each) {
        int sum = 0;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum += each.apply((Node<?>) selection);
                sum += count(
                        selection instanceof Field field
                                ? field.getSelectionSet()
                                : ((InlineFragment) selection).getSelectionSet(),
                        each);
            }
        }
        return sum;
    }

    private static OperationDefinition operation(String document) {
        return Parser.parse(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0);
    }
}
