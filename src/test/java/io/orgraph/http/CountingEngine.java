package io.orgraph.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.orgraph.graph.operation.GraphqlService;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the operations that reach the real engine. */
@Singleton
@Requires(property = CountingEngine.PROPERTY, value = "true")
public final class CountingEngine implements BeanCreatedEventListener<GraphqlService> {
    public static final String PROPERTY = "test.counting-engine";

    private final AtomicInteger operations = new AtomicInteger();

    public int operations() {
        return operations.get();
    }

    @Override
    public GraphqlService onCreated(BeanCreatedEvent<GraphqlService> event) {
        GraphqlService engine = event.getBean();
        return (request, context) -> {
            operations.incrementAndGet();
            return engine.run(request, context);
        };
    }
}
