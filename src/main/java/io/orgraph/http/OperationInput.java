package io.orgraph.http;

import graphql.ExecutionInput;
import io.micronaut.configuration.graphql.DefaultGraphQLExecutionInputCustomizer;
import io.micronaut.configuration.graphql.GraphQLExecutionInputCustomizer;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationSetup;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Hands what the controller found out about a request over to the graph, which makes the operation's input of it. */
@Singleton
@Replaces(DefaultGraphQLExecutionInputCustomizer.class)
final class OperationInput implements GraphQLExecutionInputCustomizer {
    private static final String ATTRIBUTE = "io.orgraph.operation";

    private final OperationSetup setup;

    OperationInput(OperationSetup setup) {
        this.setup = setup;
    }

    static void remember(OperationContext operation, HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, operation);
    }

    /** Throws where the request did not come through the controller: nothing runs without knowing who asks. */
    @Override
    @SuppressWarnings("rawtypes") // as the module declares it
    public Publisher<ExecutionInput> customize(
            ExecutionInput input, HttpRequest request, @Nullable MutableHttpResponse<String> unused) {
        HttpRequest<?> asked = request;
        OperationContext operation =
                asked.getAttribute(ATTRIBUTE, OperationContext.class).orElseThrow();
        return Publishers.just(setup.prepare(input, operation));
    }
}
