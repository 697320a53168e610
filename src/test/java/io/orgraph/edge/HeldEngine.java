package io.orgraph.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The real engine, but {@link #QUERY} runs only when the test lets it. */
@Singleton
@Requires(property = HeldEngine.PROPERTY, value = "true")
final class HeldEngine implements BeanCreatedEventListener<GraphqlService> {
    static final String PROPERTY = "test.held-engine";
    static final String QUERY = "{\"query\":\"{ held: __typename }\"}";

    private final Queue<CompletableFuture<@Nullable Void>> held = new ConcurrentLinkedQueue<>();

    int held() {
        return held.size();
    }

    void letGo() {
        for (CompletableFuture<@Nullable Void> one = held.poll(); one != null; one = held.poll()) {
            one.complete(null);
        }
    }

    @Override
    public GraphqlService onCreated(BeanCreatedEvent<GraphqlService> event) {
        return new Holding(event.getBean(), held);
    }

    private record Holding(GraphqlService engine, Queue<CompletableFuture<@Nullable Void>> held)
            implements GraphqlService {
        @Override
        public CompletionStage<GraphqlResponse> run(GraphqlRequest request, OperationContext context) {
            if (!request.document().toString().contains("held")) {
                return engine.run(request, context);
            }
            CompletableFuture<@Nullable Void> hold = new CompletableFuture<>();
            held.add(hold);
            return hold.thenCompose(go -> engine.run(request, context));
        }
    }
}
