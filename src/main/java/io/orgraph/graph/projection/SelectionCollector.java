package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the fields that are selected of an object, by response key and in the order of the response, as GraphQL defines it. */
final class SelectionCollector {
    private final Map<String, FragmentDefinition> fragments;
    private final Conditions.Choice choice;

    SelectionCollector(Document document, Conditions.Choice choice) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        this.choice = choice;
    }

    /** The fields that are selected beneath the fields, of an object of that type. */
    Map<String, List<Field>> of(GraphQLObjectType type, List<Field> fields) {
        Map<String, List<Field>> selected = new LinkedHashMap<>();
        Set<String> visited = new HashSet<>();
        fields.forEach(field -> collect(field.getSelectionSet(), type, selected, visited));
        return selected;
    }

    /** The fields that an operation selects of its root type. */
    Map<String, List<Field>> of(GraphQLObjectType root, SelectionSet operation) {
        Map<String, List<Field>> selected = new LinkedHashMap<>();
        collect(operation, root, selected, new HashSet<>());
        return selected;
    }

    private void collect(
            @Nullable SelectionSet set,
            GraphQLObjectType type,
            Map<String, List<Field>> selected,
            Set<String> visited) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field && choice.includes(field)) {
                selected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment fragment && choice.includes(fragment)) {
                collectOf(fragment.getTypeCondition(), fragment.getSelectionSet(), type, selected, visited);
            } else if (selection instanceof FragmentSpread spread
                    && choice.includes(spread)
                    && visited.add(spread.getName())) {
                FragmentDefinition fragment = requireNonNull(fragments.get(spread.getName()));
                collectOf(fragment.getTypeCondition(), fragment.getSelectionSet(), type, selected, visited);
            }
        }
    }

    private void collectOf(
            @Nullable TypeName condition,
            SelectionSet set,
            GraphQLObjectType type,
            Map<String, List<Field>> selected,
            Set<String> visited) {
        if (condition == null || is(type, condition.getName())) {
            collect(set, type, selected, visited);
        }
    }

    private static boolean is(GraphQLObjectType type, String name) {
        return type.getName().equals(name)
                || type.getInterfaces().stream()
                        .map(GraphQLNamedOutputType::getName)
                        .anyMatch(name::equals);
    }
}
