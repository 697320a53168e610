package io.orgraph.edge;

import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The real engine, but {@link #QUERY} runs only when the test lets it. */
@Singleton
@Requires(property = HeldEngine.PROPERTY, value = "true")
final class HeldEngine implements BeanCreatedEventListener<GraphQLInvocation> {
    static final String PROPERTY = "test.held-engine";
    static final String QUERY = "{\"query\":\"{ held: __typename }\"}";

    private final Queue<Sinks.Empty<ExecutionResult>> held = new ConcurrentLinkedQueue<>();

    int held() {
        return held.size();
    }

    void letGo() {
        for (Sinks.Empty<ExecutionResult> one = held.poll(); one != null; one = held.poll()) {
            one.tryEmitEmpty();
        }
    }

    @Override
    public GraphQLInvocation onCreated(BeanCreatedEvent<GraphQLInvocation> event) {
        return new Holding(event.getBean(), held);
    }

    private record Holding(GraphQLInvocation engine, Queue<Sinks.Empty<ExecutionResult>> held)
            implements GraphQLInvocation {
        @Override
        @SuppressWarnings("rawtypes") // as the module declares it
        public Publisher<ExecutionResult> invoke(
                GraphQLInvocationData asked, HttpRequest request, @Nullable MutableHttpResponse<String> answer) {
            Mono<ExecutionResult> result = Mono.from(engine.invoke(asked, request, answer));
            if (!asked.getQuery().contains("held")) {
                return result;
            }
            Sinks.Empty<ExecutionResult> hold = Sinks.empty();
            held.add(hold);
            return hold.asMono().switchIfEmpty(result);
        }
    }
}
