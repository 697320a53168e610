package io.orgraph.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationDocument;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An engine with a bug: it throws at once for {@code { now }}, later for anything else. */
@Singleton
@Requires(property = FailingEngine.PROPERTY, value = "true")
public final class FailingEngine implements BeanCreatedEventListener<GraphqlService> {
    public static final String PROPERTY = "test.failing-engine";
    static final String CANARY = "http://10.0.0.1 said tot_canary";

    @Override
    public GraphqlService onCreated(BeanCreatedEvent<GraphqlService> event) {
        return FailingEngine::fail;
    }

    private static CompletionStage<GraphqlResponse> fail(GraphqlRequest request, OperationContext context) {
        if (request.document().equals(new OperationDocument.Text("{ now }"))) {
            throw new IllegalStateException(CANARY);
        }
        return CompletableFuture.failedFuture(new IllegalStateException(CANARY));
    }
}
