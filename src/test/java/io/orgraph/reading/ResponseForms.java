package io.orgraph.reading;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.ResponseObject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells how the engine has built the data of its last response. */
@Singleton
@Requires(property = ResponseForms.PROPERTY, value = "true")
final class ResponseForms implements BeanCreatedEventListener<GraphqlService> {
    static final String PROPERTY = "test.response-forms";

    private volatile @Nullable Object data;

    /** Whether the last query was projected as a whole, and not run by the engine. */
    boolean isProjected() {
        return requireNonNull(data) instanceof ResponseObject;
    }

    @Override
    public GraphqlService onCreated(BeanCreatedEvent<GraphqlService> event) {
        GraphqlService engine = event.getBean();
        return (request, context) -> engine.run(request, context).thenApply(this::noted);
    }

    private GraphqlResponse noted(GraphqlResponse response) {
        data = ((GraphqlResponse.Single) response).body().get("data");
        return response;
    }
}
