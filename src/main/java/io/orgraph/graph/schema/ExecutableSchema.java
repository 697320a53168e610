package io.orgraph.graph.schema;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.orgraph.model.Node;
import java.util.List;
import java.util.Objects;

/** The schema as the engine runs it: schema.graphqls with its scalars, the type resolver of its nodes and a fetcher for each field. */
public final class ExecutableSchema {
    private static final List<String> NODES = List.of("Node", "Role", "Membership");
    /** What types have in common for clients and their tools. No field returns one of these, so none is ever resolved. */
    private static final List<String> SHARED = List.of("Page", "MutationPayload", "ChangeResult");

    private static final TypeResolver TYPE_OF_NODE = env -> {
        Node node = Objects.requireNonNull(env.getObject());
        return env.getSchema().getObjectType(NodeType.of(node.id()).name());
    };

    private static final TypeResolver NEVER_RETURNED = env -> {
        throw new IllegalStateException("A field returns the interface " + env.getFieldType());
    };

    private ExecutableSchema() {}

    /** Throws where the schema is malformed, or where it does not agree with the fields or with the table of
     * node types.
     *
     * @param more scalars of other packages
     */
    public static GraphQLSchema of(String text, List<TypeFields<?>> fields, GraphQLScalarType... more) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(fetchers(fields))
                .scalar(DateTimes.SCALAR)
                .scalar(Urls.SCALAR)
                .scalar(Json.SCALAR);
        List.of(more).forEach(wiring::scalar);
        NODES.forEach(name -> wiring.type(name, type -> type.typeResolver(TYPE_OF_NODE)));
        SHARED.forEach(name -> wiring.type(name, type -> type.typeResolver(NEVER_RETURNED)));
        TypeDefinitionRegistry definitions = new SchemaParser().parse(text);
        CallDocumentation.addTo(definitions);
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(definitions, wiring.build());
        SchemaCoverage.checkNodes(schema, NodeType.ALL);
        SchemaCoverage.check(schema, fields);
        return schema;
    }

    private static GraphQLCodeRegistry.Builder fetchers(List<TypeFields<?>> fields) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        fields.forEach(type -> type.fetchers()
                .forEach((field, fetcher) ->
                        code.dataFetcher(coordinates(type.type(), field), (DataFetcher<?>) fetcher)));
        return code;
    }
}
