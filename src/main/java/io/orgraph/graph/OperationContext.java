package io.orgraph.graph;

import graphql.GraphQLContext;
import io.orgraph.credential.Caller;

/**
 * What one operation is run with: who asks, under which request id, and whether it may change anything (a GET may not).
 */
public record OperationContext(Caller caller, String requestId, boolean queriesOnly) {

    /** Keeps this in the engine's context, where {@link #of} finds it. */
    void storeIn(GraphQLContext context) {
        context.put(OperationContext.class, this);
    }

    static OperationContext of(GraphQLContext context) {
        return context.get(OperationContext.class);
    }
}
