package io.orgraph.contract;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Objects;

/** An engine with a planted resolver: a user's email address depends on the way to the user. */
@Singleton
@Requires(property = EmailByWay.PROPERTY, value = "true")
final class EmailByWay implements BeanCreatedEventListener<GraphQL> {
    static final String PROPERTY = "test.email-by-way";
    private static final FieldCoordinates EMAIL = FieldCoordinates.coordinates("User", "email");

    @Override
    public GraphQL onCreated(BeanCreatedEvent<GraphQL> event) {
        GraphQL engine = event.getBean();
        GraphQLSchema schema = engine.getGraphQLSchema();
        DataFetcher<?> truth = schema.getCodeRegistry()
                .getDataFetcher(
                        EMAIL,
                        Objects.requireNonNull(schema.getObjectType("User")).getFieldDefinition("email"));
        GraphQLSchema planted = schema.transform(builder -> builder.codeRegistry(schema.getCodeRegistry()
                .transform(registry -> registry.dataFetcher(EMAIL, (DataFetcher<?>)
                        env -> env.getExecutionStepInfo().getPath().toString().contains("nodes")
                                ? "another@halden.example"
                                : truth.get(env)))));
        return engine.transform(builder -> builder.schema(planted));
    }
}
