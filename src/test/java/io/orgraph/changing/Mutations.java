package io.orgraph.changing;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of the schema's mutations. */
final class Mutations {
    private static final GraphQLSchema SCHEMA = schema();
    static final Set<String> ALL = named(field -> true);

    /** Those whose payload has a result for each change. */
    static final Set<String> BULK =
            named(field -> ((GraphQLFieldsContainer) field.getType()).getFieldDefinition("results") != null);

    /** Those that return an undo token. */
    static final Set<String> UNDOABLE = named(field -> !field.getName().equals("undo")
            && !requireNonNull(field.getDescription()).contains("Cannot be undone: "));

    private Mutations() {}

    private static Set<String> named(Predicate<GraphQLFieldDefinition> condition) {
        return requireNonNull(SCHEMA.getMutationType()).getFieldDefinitions().stream()
                .filter(condition)
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static GraphQLSchema schema() {
        try {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
