package io.orgraph.http;

import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.DefaultGraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** An engine with a bug: it throws at once for {@code { now }}, later for anything else. */
@Singleton
@Replaces(DefaultGraphQLInvocation.class)
@Requires(property = FailingEngine.PROPERTY, value = "true")
public final class FailingEngine implements GraphQLInvocation {
    public static final String PROPERTY = "test.failing-engine";
    static final String CANARY = "http://10.0.0.1 said tot_canary";

    @Override
    @SuppressWarnings("rawtypes") // as the module declares it
    public Publisher<ExecutionResult> invoke(
            GraphQLInvocationData asked, HttpRequest request, @Nullable MutableHttpResponse<String> unused) {
        if (asked.getQuery().equals("{ now }")) {
            throw new IllegalStateException(CANARY);
        }
        return Mono.error(new IllegalStateException(CANARY));
    }
}
