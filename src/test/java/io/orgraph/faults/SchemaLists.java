package io.orgraph.faults;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaGenerator;
import io.orgraph.testkit.ArgumentSamples;
import io.orgraph.testkit.GraphAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every field of the schema that is a connection, with all that its rows have at hand: their values, their objects and those
 * objects' lists.
 */
final class SchemaLists {
    private static final int DEPTH = 2;
    private static final GraphQLSchema SCHEMA = schema();

    /** Objects that lead back to where a row was found, or that name nothing. */
    private static final List<String> BACK = List.of("Organization", "Workspace", "Source");

    private SchemaLists() {}

    /** One document for all lists that a source has, each under the name {@code Type_field}. */
    static String document(String source, Function<String, GraphAnswer> ask) {
        ArgumentSamples samples = ArgumentSamples.seenBy(ask);
        List<String> lists = new ArrayList<>();
        for (GraphQLType type : SCHEMA.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFields().stream()
                        .filter(SchemaLists::isConnection)
                        .forEach(field ->
                                document(object, field, source, samples).ifPresent(lists::add));
            }
        }
        return "{ " + String.join("\n", lists) + " }";
    }

    /** How many fields are connections, whichever source has them. */
    static long count() {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .flatMap(type -> ((GraphQLObjectType) type).getFields().stream())
                .filter(SchemaLists::isConnection)
                .count();
    }

    private static Optional<String> document(
            GraphQLObjectType owner, GraphQLFieldDefinition field, String source, ArgumentSamples samples) {
        String alias = owner.getName() + "_" + field.getName();
        GraphQLFieldsContainer row = row(field);
        if (owner.getName().equals("Query")) {
            return Optional.of("%s: %s(first: 20, sources: [\"%s\"]) { nodes %s }"
                    .formatted(alias, field.getName(), source, selection(row, DEPTH)));
        }
        return samples.id(owner.getName(), source)
                .map(id -> "%s: node(id: %s) { ... on %s { %s(first: 20) { nodes %s } } }"
                        .formatted(alias, id, owner.getName(), field.getName(), selection(row, DEPTH)));
    }

    private static GraphQLFieldsContainer row(GraphQLFieldDefinition field) {
        GraphQLObjectType connection = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        return (GraphQLFieldsContainer)
                GraphQLTypeUtil.unwrapAll(connection.getField("nodes").getType());
    }

    private static String selection(GraphQLFieldsContainer type, int depth) {
        Stream<String> own = type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty() && !isConnection(field))
                .flatMap(field -> selection(field, depth));
        Stream<String> classes = type instanceof GraphQLInterfaceType face
                ? implementations(face).map(object -> "... on " + object.getName() + " " + lists(object, depth))
                : Stream.of();
        return Stream.of(Stream.of("{ __typename"), own, classes, Stream.of("}"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    private static Stream<GraphQLObjectType> implementations(GraphQLInterfaceType face) {
        List<GraphQLObjectType> types = SCHEMA.getImplementations(face);
        return types == null ? Stream.of() : types.stream();
    }

    /** What an object has beside its interface, of lists alone: values of one name may be of several types. */
    private static String lists(GraphQLObjectType type, int depth) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty() && GraphQLTypeUtil.isList(bare(field)))
                .flatMap(field -> selection(field, depth))
                .collect(Collectors.joining(" ", "{ __typename ", " }"));
    }

    private static Stream<String> selection(GraphQLFieldDefinition field, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer inner)) {
            return Stream.of(field.getName());
        }
        return depth == 0 || BACK.contains(inner.getName())
                ? Stream.of()
                : Stream.of(field.getName() + " " + selection(inner, depth - 1));
    }

    private static GraphQLType bare(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapNonNull(field.getType());
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
                && type.getName().endsWith("Connection");
    }

    private static GraphQLSchema schema() {
        try {
            return SchemaGenerator.createdMockedSchema(Files.readString(Path.of("schema.graphqls")));
        } catch (IOException noSchema) {
            throw new UncheckedIOException(noSchema);
        }
    }
}
