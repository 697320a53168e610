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
        Document parsed = Parser.parse(document);
        Set<String> named = new TreeSet<>();
        parsed.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> add(root(operation), operation.getSelectionSet(), parsed, named));
        return named;
    }

    private GraphQLCompositeType root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? Objects.requireNonNull(schema.getMutationType())
                : schema.getQueryType();
    }

    /** The calls that a selection on one type names. */
    public Set<String> namedBy(String type, String selection) {
        Document parsed = Parser.parse("{ " + selection + " }");
        Set<String> named = new TreeSet<>();
        add(
                composite(type),
                parsed.getDefinitionsOfType(OperationDefinition.class).get(0).getSelectionSet(),
                parsed,
                named);
        return named;
    }

    private void add(GraphQLCompositeType type, @Nullable SelectionSet selections, Document document, Set<String> to) {
        if (selections != null) {
            selections.getSelections().forEach(selection -> add(type, selection, document, to));
        }
    }

    private void add(GraphQLCompositeType type, Selection<?> selection, Document document, Set<String> to) {
        if (selection instanceof Field field) {
            GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, type, field.getName());
            to.addAll(callsOf(definition));
            if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner) {
                add(inner, field.getSelectionSet(), document, to);
            }
        } else if (selection instanceof InlineFragment fragment) {
            add(
                    fragment.getTypeCondition() == null
                            ? type
                            : composite(fragment.getTypeCondition().getName()),
                    fragment.getSelectionSet(),
                    document,
                    to);
        } else if (selection instanceof FragmentSpread spread) {
            FragmentDefinition fragment = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .filter(candidate -> candidate.getName().equals(spread.getName()))
                    .findFirst()
                    .orElseThrow();
            add(composite(fragment.getTypeCondition().getName()), fragment.getSelectionSet(), document, to);
        }
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name), name);
    }
}
