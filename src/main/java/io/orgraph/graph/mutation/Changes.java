package io.orgraph.graph.mutation;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.SourceName;
import io.orgraph.source.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What all mutations do alike: look at what was before, change, forget what was read, and tell what came of it. */
public final class Changes {

    private Changes() {}

    /** What was there before a change; empty, and not read, where the way back is not selected or the change impossible. */
    static <B> CompletableFuture<Answer<Optional<B>>> before(
            DataFetchingEnvironment env,
            SourceName source,
            Class<? extends Port> change,
            Supplier<CompletableFuture<Answer<Optional<B>>>> read) {
        return env.getSelectionSet().containsAnyOf("previous", "inverse")
                        && Operation.of(env)
                                .sourceAccess()
                                .obstacle(source, change)
                                .isEmpty()
                ? read.get()
                : Answer.completedFuture(Optional.empty());
    }

    /**
     * Tells what came of a change. Whatever that is, what was read before is stale: even a doubtful write may be one.
     *
     * @param field the field of the input that a refusal is told at
     */
    static <T, M> CompletableFuture<Object> told(
            CompletableFuture<Answer<T>> change,
            ChangeInput input,
            String field,
            DataFetchingEnvironment env,
            Function<T, M> made,
            Invalidation... stale) {
        return change.thenApply(answer -> {
            Operation.of(env).loaders().forget(stale);
            return answer.<Object>fold(
                    told -> Payload.made(input, made.apply(told)), failure -> failed(failure, input, field, env));
        });
    }

    /** A refusal of the input, or an error at the top. */
    public static Object failed(Failure failure, ChangeInput input, String field, DataFetchingEnvironment env) {
        UserError error = UserError.of(failure, input.path(field));
        return error == null ? Results.failed(failure, env) : Payload.refused(input, List.of(error));
    }

    public static CompletableFuture<Object> refused(ChangeInput input) {
        return CompletableFuture.completedFuture(Payload.refused(input, input.faults()));
    }

    /** The results of many changes, with an error at the top for each that failed in a way that is no refusal. */
    public static <T> List<ItemResult<T>> results(
            List<ChangeInput> items,
            List<ItemOutcome<T>> outcomes,
            DataFetchingEnvironment env,
            List<GraphQLError> errors) {
        List<ItemResult<T>> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            ItemOutcome<T> outcome = outcomes.get(i);
            Failure failure = outcome.failure();
            UserError refusal = failure == null
                    ? null
                    : UserError.ofOneOfMany(failure, items.get(i).path());
            if (failure != null && refusal == null) {
                errors.add(Results.errorAt(failure, env, "results", i));
            }
            results.add(new ItemResult<>(i, outcome, refusal == null ? List.of() : List.of(refusal)));
        }
        return results;
    }
}
