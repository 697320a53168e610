package io.orgraph.graph.projection;

import graphql.GraphQLContext;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The values of one operation that are projected but wait for loads: they will be counted, and count against the limit
 * before that, so that an operation beyond it makes no more calls.
 */
final class PendingValues {
    private final AtomicInteger values = new AtomicInteger();

    static PendingValues of(GraphQLContext operation) {
        return Objects.requireNonNull(operation.computeIfAbsent(PendingValues.class, key -> new PendingValues()));
    }

    int count() {
        return values.get();
    }

    void add(int more) {
        values.addAndGet(more);
    }
}
