package io.orgraph.testkit;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls and permissions that the directives of the schema name at its fields. A call is written as {@code TOURS GET
 * /api/users/{user}}, a permission as {@code TOURS users.read}.
 */
public final class FieldCalls {
    private final GraphQLSchema schema;

    private FieldCalls(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Those of schema.graphqls. */
    public static FieldCalls read() {
        try {
            return of(Files.readString(Path.of("schema.graphqls")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static FieldCalls of(String sdl) {
        return new FieldCalls(SchemaGenerator.createdMockedSchema(sdl));
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /** The calls of each field, by {@code Type.field} in the order of the schema's types and fields. */
    public Map<String, Set<String>> calls() {
        return each(FieldCalls::callsOf);
    }

    public Map<String, Set<String>> permissions() {
        return each(field -> of(field, "requiresPermission", "source", "permission"));
    }

    private Map<String, Set<String>> each(Function<GraphQLFieldDefinition, Set<String>> get) {
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer
                        && !type.getName().startsWith("__"))
                .map(GraphQLFieldsContainer.class::cast)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> byField.put(type.getName() + "." + field.getName(), get.apply(field))));
        return byField;
    }

    private static Set<String> callsOf(GraphQLFieldDefinition field) {
        return of(field, "calls", "source", "method", "path");
    }

    private static Set<String> of(GraphQLFieldDefinition field, String directive, String... arguments) {
        return field.getAppliedDirectives(directive).stream()
                .map(applied -> Stream.of(arguments)
                        .map(name -> String.valueOf(Objects.requireNonNull(applied.getArgument(name))
                                .<Object>getValue()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The calls that the fields of an operation name. */
    public Set<String> namedBy(String document) {
        return namedBy(document, field -> true);
    }

    /**
     * The calls that some fields of an operation name.
     *
     * @param counts whether a field does, by its {@code Type.field}
     */
    public Set<String> namedBy(String document, Predicate<String> counts) {
        Selections selections = new Selections(Parser.parse(document), counts, new TreeSet<>());
        selections
                .document()
                .getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> add(root(operation), operation.getSelectionSet(), selections));
        return selections.named();
    }

    private String root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION ? "Mutation" : "Query";
    }

    private void add(String type, @Nullable SelectionSet selected, Selections selections) {
        if (selected != null) {
            selected.getSelections().forEach(selection -> add(type, selection, selections));
        }
    }

    private void add(String type, Selection<?> selection, Selections to) {
        if (selection instanceof Field field) {
            add(type, field, to);
        } else if (selection instanceof InlineFragment fragment) {
            TypeName on = fragment.getTypeCondition();
            add(on == null ? type : on.getName(), fragment.getSelectionSet(), to);
        } else if (selection instanceof FragmentSpread spread) {
            FragmentDefinition fragment = to.document().getDefinitionsOfType(FragmentDefinition.class).stream()
                    .filter(candidate -> candidate.getName().equals(spread.getName()))
                    .findFirst()
                    .orElseThrow();
            add(fragment.getTypeCondition().getName(), fragment.getSelectionSet(), to);
        }
    }

    private void add(String type, Field field, Selections to) {
        GraphQLCompositeType parent = (GraphQLCompositeType) Objects.requireNonNull(schema.getType(type), type);
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        if (to.counts().test(type + "." + field.getName())) {
            to.named().addAll(callsOf(definition));
        }
        add(GraphQLTypeUtil.unwrapAll(definition.getType()).getName(), field.getSelectionSet(), to);
    }

    private record Selections(Document document, Predicate<String> counts, Set<String> named) {}
}
