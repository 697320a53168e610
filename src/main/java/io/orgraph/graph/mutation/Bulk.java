package io.orgraph.graph.mutation;

import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Runs the mutations that change many things. */
public final class Bulk {
    /** The most changes of one mutation in flight. */
    private static final int AT_ONCE = 8;

    /** Well within the time of an operation. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private Bulk() {}

    public static Batch.Policy policy(Changes changes) {
        return new Batch.Policy(
                AT_ONCE,
                changes.input().required("onError").equals("STOP_ON_FIRST"),
                LONGEST_WAIT,
                Operation.of(changes.env()).context().budget());
    }

    /** Makes the changes, and gives the payload with a result for each. */
    static <I, T> CompletableFuture<Object> run(Job<I, T> job, Changes changes, Invalidation... stale) {
        return Batch.run(job.changes(), job.change(), policy(changes))
                .thenApply(outcomes -> changes.bulkPayload(job.items(), outcomes, results -> results, stale));
    }

    /** The payload type of a mutation of many: its results, none where the input was refused. */
    static <T> TypeFields<Payload<List<ItemResult<T>>>> payload(String name) {
        return Payload.<List<ItemResult<T>>>type(name)
                .value("results", payload -> payload.made() == null ? List.of() : payload.made());
    }

    /** The changes, their inputs in the same order, and the function that makes one. */
    record Job<I, T>(List<I> changes, List<ChangeInput> items, Function<I, CompletableFuture<ItemOutcome<T>>> change) {}
}
