package io.orgraph.graph.projection;

import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import io.orgraph.failure.Futures;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The projection of one value of an operation that the engine runs. What has to be fetched is left to the engine. */
final class Projecting extends ProjectionRun {
    private final ResultNodesInfo counted;
    private final PendingValues pending;
    private final Set<CompletableFuture<?>> underWay = new HashSet<>();

    Projecting(ExecutionContext execution) {
        this(execution, PendingValues.of(execution.getGraphQLContext()));
    }

    private Projecting(ExecutionContext execution, PendingValues pending) {
        super(execution, pending.count());
        this.counted = execution.getResultNodesInfo();
        this.pending = pending;
    }

    /** The value of the response, or what {@link ValueProjection#of} may give in its place. */
    Object project(ValueProjection projection, Object value) {
        Object projected = projected(projection, value);
        if (projected == ValueProjection.LOADING) {
            pending.add(taken());
        } else if (projected != ValueProjection.NOT_PROJECTED) {
            settle();
        }
        return projected;
    }

    /** Adds what was taken to the operation's count, to which other threads may have added meanwhile. */
    private void settle() {
        for (int i = 0; i < taken(); i++) {
            if (counted.incrementAndGetResultNodesCount() > limit()) {
                counted.maxResultNodesExceeded();
            }
        }
    }

    /** What fails here fails in the engine too, which knows what comes of it. */
    private Object projected(ValueProjection projection, Object value) {
        try {
            return projection.of(value, this);
        } catch (RuntimeException failed) {
            return ValueProjection.NOT_PROJECTED;
        }
    }

    @Override
    boolean take(int values) {
        boolean fits = super.take(values);
        if (!fits) {
            counted.maxResultNodesExceeded();
        }
        return fits;
    }

    @Override
    void waitFor(CompletableFuture<?> load) {
        underWay.add(load);
    }

    @Override
    int loadsToWaitFor() {
        return underWay.size();
    }

    @Override
    Object fetched(FieldProjection.Fetched field, Object object) {
        return ValueProjection.NOT_PROJECTED;
    }

    @Override
    Object unfinished(ValueProjection.ObjectOf projection, Object object, Object[] values, int loads) {
        return ValueProjection.LOADING;
    }

    /** Completes when all loads that are under way have ended, in whatever way. The value is then projected anew. */
    CompletableFuture<?> loads() {
        return Futures.all(underWay, load -> load.handle((answer, failed) -> true))
                .whenComplete((ended, failed) -> pending.add(-taken()));
    }
}
