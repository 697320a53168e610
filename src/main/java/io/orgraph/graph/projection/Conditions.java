package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;

import graphql.Directives;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The variables on which it depends what a document selects: those of {@code @include} and {@code @skip}. With one choice of
 * their values its selections are fixed.
 */
final class Conditions {
    private final Set<String> variables = new TreeSet<>();

    Conditions(Document document) {
        find(document);
    }

    private void find(Node<?> node) {
        if (node instanceof Directive directive && isCondition(directive)) {
            directive.getArguments().stream()
                    .map(Argument::getValue)
                    .filter(VariableReference.class::isInstance)
                    .forEach(value -> variables.add(((VariableReference) value).getName()));
        }
        node.getChildren().forEach(this::find);
    }

    private static boolean isCondition(Directive directive) {
        return directive.getName().equals(Directives.IncludeDirective.getName())
                || directive.getName().equals(Directives.SkipDirective.getName());
    }

    /** The choice that those variables make. */
    Choice choice(CoercedVariables given) {
        if (variables.isEmpty()) {
            return Choice.NONE;
        }
        Map<String, Boolean> values = new HashMap<>();
        variables.forEach(name -> values.put(name, Boolean.TRUE.equals(given.get(name))));
        return new Choice(Map.copyOf(values));
    }

    /** A value for each variable. */
    record Choice(Map<String, Boolean> values) {
        static final Choice NONE = new Choice(Map.of());

        boolean includes(DirectivesContainer<?> selection) {
            return is(selection, Directives.IncludeDirective.getName(), true)
                    && is(selection, Directives.SkipDirective.getName(), false);
        }

        private boolean is(DirectivesContainer<?> selection, String directive, boolean expected) {
            return selection.getDirectives(directive).stream()
                    .map(condition ->
                            requireNonNull(condition.getArgument("if")).getValue())
                    .allMatch(value -> valueOf(value) == expected);
        }

        private boolean valueOf(@Nullable Value<?> value) {
            return value instanceof VariableReference variable
                    ? Boolean.TRUE.equals(values.get(variable.getName()))
                    : value instanceof BooleanValue constant && constant.isValue();
        }
    }
}
