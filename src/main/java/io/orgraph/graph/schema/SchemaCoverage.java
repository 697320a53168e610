package io.orgraph.graph.schema;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that schema and resolvers match: each field has its fetcher, and each fetcher its field, as do nodes and their
 * types.
 */
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
            throw new IllegalStateException("Fields without a fetcher: " + without(declared, wired)
                    + "; fetchers without a field: " + without(wired, declared));
        }
    }

    /** Throws IllegalStateException that names every Node of the schema without a NodeType, and every such without a Node. */
    static void checkNodes(GraphQLSchema schema, List<NodeType<?>> types) {
        Set<String> declared = new TreeSet<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && isNode(object)) {
                declared.add(type.getName());
            }
        }
        Set<String> known = new TreeSet<>();
        types.forEach(type -> known.add(type.name()));
        if (!declared.equals(known)) {
            throw new IllegalStateException("Nodes without a NodeType: " + without(declared, known)
                    + "; NodeTypes without a node: " + without(known, declared));
        }
    }

    private static boolean isNode(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(each -> each.getName().equals("Node"));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
