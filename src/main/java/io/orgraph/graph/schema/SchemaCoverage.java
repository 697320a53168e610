package io.orgraph.graph.schema;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds the schema and the resolvers against each other: each field has its fetcher, and each fetcher its field. */
final class SchemaCoverage {

    private SchemaCoverage() {}

    /** Throws IllegalStateException that names every field without a fetcher and every fetcher without a field. */
    static void check(GraphQLSchema schema, List<TypeFields<?>> fetchers) {
        Set<String> declared = new TreeSet<>();
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> declared.add(type.getName() + "." + field.getName())));
        Set<String> wired = new TreeSet<>();
        fetchers.forEach(type -> type.fetchers().keySet().forEach(field -> wired.add(type.type() + "." + field)));
        if (!declared.equals(wired)) {
            Set<String> unwired = new TreeSet<>(declared);
            unwired.removeAll(wired);
            wired.removeAll(declared);
            throw new IllegalStateException(
                    "Fields without a fetcher: " + unwired + "; fetchers without a field: " + wired);
        }
    }
}
