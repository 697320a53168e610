package io.orgraph.graph;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.SourceRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts schema.graphqls and the resolvers together, once at start. */
public final class Engine {

    private Engine() {}

    /**
     * Throws where the schema is malformed, or where it and the resolvers do not cover each other.
     *
     * @param meter is told of each operation; null where nobody measures
     */
    public static GraphQL create(
            String schema,
            SourceRegistry sources,
            OperationLimits limits,
            PlanTokens tokens,
            @Nullable OperationMeter meter) {
        GraphQLSchema wired = schema(schema, fields(sources, tokens));
        return GraphQL.newGraphQL(wired)
                .preparsedDocumentProvider(new Documents(limits, wired))
                .instrumentation(new EngineHooks(limits, meter))
                .defaultDataFetcherExceptionHandler(new Bugs())
                .build();
    }

    private static List<TypeFields<?>> fields(SourceRegistry sources, PlanTokens tokens) {
        GlobalIds ids = new GlobalIds(sources);
        Listing listing = new Listing(sources);
        WorkspaceMembers members = new WorkspaceMembers(sources, listing);
        List<TypeFields<?>> all = new ArrayList<>();
        AccessPlanFields plans = new AccessPlanFields(ids, sources, tokens);
        all.add(new QueryFields(sources, ids, new Nodes(members), plans).fields());
        all.addAll(plans.types());
        all.add(new OrganizationFields(sources, listing).fields());
        all.add(new WorkspaceFields(sources, listing, members).fields());
        all.addAll(new PeopleFields(sources).all());
        all.addAll(new RoleFields(sources).all());
        all.addAll(new InvitationFields(sources).all());
        all.addAll(PreferenceFields.all());
        all.addAll(SourceFields.all());
        all.addAll(ConnectionFields.all());
        all.addAll(new MutationFields(ids, sources, tokens).all());
        return all;
    }

    private static GraphQLSchema schema(String text, List<TypeFields<?>> fields) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        fields.forEach(type -> type.fetchers()
                .forEach((field, fetcher) -> code.dataFetcher(
                        graphql.schema.FieldCoordinates.coordinates(type.type(), field), (DataFetcher<?>) fetcher)));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(code)
                .scalar(DateTimes.SCALAR)
                .scalar(Urls.SCALAR)
                .scalar(Json.SCALAR);
        List.of("Node", "Role", "Membership")
                .forEach(name -> wiring.type(name, type -> type.typeResolver(TypeOf.RESOLVER)));
        GraphQLSchema schema =
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring.build());
        Coverage.check(schema, fields);
        return schema;
    }
}
