package io.orgraph.graph.mutation;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Runs the mutations that change many things. */
public final class Bulk {
    /** How many changes of one mutation are under way at one time. */
    private static final int AT_ONCE = 8;

    /** Well within the time that an operation has. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private Bulk() {}

    public static boolean stopsOnFirst(ChangeInput input) {
        return input.required("onError").equals("STOP_ON_FIRST");
    }

    public static Batch.Policy policy(ChangeInput input, DataFetchingEnvironment env) {
        return new Batch.Policy(
                AT_ONCE,
                stopsOnFirst(input),
                LONGEST_WAIT,
                Operation.of(env).context().budget());
    }

    /** Makes the changes, and gives the payload with a result for each. */
    static <I, T> CompletableFuture<Object> run(
            Job<I, T> job, ChangeInput input, DataFetchingEnvironment env, Invalidation... stale) {
        return Batch.run(job.changes(), job.change(), policy(input, env)).thenApply(outcomes -> {
            Operation.of(env).loaders().forget(stale);
            return payload(job.items(), outcomes, input, env);
        });
    }

    private static <T> Object payload(
            List<ChangeInput> items, List<ItemOutcome<T>> outcomes, ChangeInput input, DataFetchingEnvironment env) {
        List<GraphQLError> errors = new ArrayList<>();
        var results = Changes.results(items, outcomes, env, errors);
        return Results.withErrors(Payload.made(input, results), errors);
    }

    /** The payload type of a mutation of many: its results, none where the input was refused. */
    static <T> TypeFields<Payload<List<ItemResult<T>>>> payload(String name) {
        return Payload.<List<ItemResult<T>>>type(name)
                .value("results", payload -> payload.made() == null ? List.of() : payload.made());
    }

    /** What is to be done: the changes, the inputs they come from in the same order, and how one is made. */
    record Job<I, T>(List<I> changes, List<ChangeInput> items, Function<I, CompletableFuture<ItemOutcome<T>>> change) {}
}
