package io.orgraph.graph.execution;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts fields, aliases, directives and root fields of a document, which may be invalid, with each fragment counted wherever
 * it is spread. Each fragment is walked once, so that fragments that spread fragments cost nothing to count.
 */
final class DocumentSize {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Count> counted = new HashMap<>();

    DocumentSize(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    Count of(OperationDefinition operation) {
        return selections(operation.getSelectionSet(), true).plus(directives(operation.getDirectives()));
    }

    private Count selections(@Nullable SelectionSet set, boolean root) {
        Count sum = Count.NONE;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.plus(selection(selection, root));
            }
        }
        return sum;
    }

    private Count selection(Selection<?> selection, boolean root) {
        if (selection instanceof Field field) {
            Count own = new Count(1, field.getAlias() == null ? 0 : 1, 0, root ? 1 : 0);
            return own.plus(directives(field.getDirectives())).plus(selections(field.getSelectionSet(), false));
        }
        if (selection instanceof InlineFragment inline) {
            return directives(inline.getDirectives()).plus(selections(inline.getSelectionSet(), root));
        }
        FragmentSpread spread = (FragmentSpread) selection;
        Count inside = fragment(spread.getName());
        return directives(spread.getDirectives()).plus(root ? inside : inside.belowRoot());
    }

    /** Counted as if it stood at the root, where alone its first fields are root fields. */
    private Count fragment(String name) {
        Count known = counted.get(name);
        if (known != null) {
            return known;
        }
        // A fragment that spreads itself is refused by the validation, and counts nothing here until then.
        counted.put(name, Count.NONE);
        FragmentDefinition definition = fragments.get(name);
        Count count = definition == null
                ? Count.NONE
                : selections(definition.getSelectionSet(), true).plus(directives(definition.getDirectives()));
        counted.put(name, count);
        return count;
    }

    private static Count directives(List<Directive> directives) {
        return new Count(0, 0, directives.size(), 0);
    }

    /** Sums saturate at a large number instead of overflowing. */
    record Count(int fields, int aliases, int directives, int rootFields) {
        private static final int MANY = 1_000_000;
        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    Math.min(MANY, fields + other.fields),
                    Math.min(MANY, aliases + other.aliases),
                    Math.min(MANY, directives + other.directives),
                    Math.min(MANY, rootFields + other.rootFields));
        }

        Count belowRoot() {
            return new Count(fields, aliases, directives, 0);
        }
    }
}
