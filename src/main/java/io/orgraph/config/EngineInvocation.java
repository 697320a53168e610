package io.orgraph.config;

import graphql.ExecutionResult;
import graphql.GraphQL;
import io.micronaut.configuration.graphql.DefaultGraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.EngineService;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.source.SourceRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The seam to micronaut-graphql: the one bean that runs its {@code GraphQL}, as its {@code GraphQLInvocation} and as the
 * service that the transport asks. What comes from a handler of the module itself brings no caller, no budget and no
 * deadline with it, so nothing of it runs.
 */
@Singleton
@Replaces(DefaultGraphQLInvocation.class)
final class EngineInvocation implements GraphQLInvocation, GraphqlService {
    private final EngineService engine;

    EngineInvocation(GraphQL engine, SourceRegistry sources, OperationLimits limits) {
        this.engine = new EngineService(engine, sources, limits);
    }

    @Override
    public CompletionStage<GraphqlResponse> run(GraphqlRequest request, OperationContext context) {
        return engine.run(request, context);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the module declares it
    public Publisher<ExecutionResult> invoke(
            GraphQLInvocationData data, HttpRequest request, @Nullable MutableHttpResponse<String> response) {
        return Publishers.just(new IllegalStateException("An operation runs only through the steps of http"));
    }
}
