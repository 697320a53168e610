package io.orgraph.http;

import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Counts the operations that reach the real engine. */
@Singleton
@Requires(property = CountingEngine.PROPERTY, value = "true")
public final class CountingEngine implements BeanCreatedEventListener<GraphQLInvocation> {
    public static final String PROPERTY = "test.counting-engine";

    private final AtomicInteger operations = new AtomicInteger();

    public int operations() {
        return operations.get();
    }

    @Override
    public GraphQLInvocation onCreated(BeanCreatedEvent<GraphQLInvocation> event) {
        GraphQLInvocation engine = event.getBean();
        return new Counted(engine, operations);
    }

    private record Counted(GraphQLInvocation engine, AtomicInteger operations) implements GraphQLInvocation {
        @Override
        @SuppressWarnings("rawtypes") // as the module declares it
        public Publisher<ExecutionResult> invoke(
                GraphQLInvocationData asked, HttpRequest request, @Nullable MutableHttpResponse<String> answer) {
            operations.incrementAndGet();
            return engine.invoke(asked, request, answer);
        }
    }
}
