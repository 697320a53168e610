package io.orgraph.graph.mutation;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.SourceName;
import io.orgraph.source.Port;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One mutation with its input. All mutations share its steps: read the state before, change, invalidate what was read,
 * and report the result.
 */
public final class Changes {
    private final ChangeInput input;
    private final DataFetchingEnvironment env;

    private Changes(ChangeInput input, DataFetchingEnvironment env) {
        this.input = input;
        this.env = env;
    }

    public static Changes of(GlobalIds ids, DataFetchingEnvironment env) {
        return new Changes(ChangeInput.of(ids, env), env);
    }

    public ChangeInput input() {
        return input;
    }

    public DataFetchingEnvironment env() {
        return env;
    }

    public SourceAccess sourceAccess() {
        return Operation.of(env).sourceAccess();
    }

    /** Whether one of the fields of the payload is selected. */
    boolean isSelected(String field, String... more) {
        return env.getSelectionSet().containsAnyOf(field, more);
    }

    /**
     * The state before a change; empty, and not read, where neither it nor the undo token is selected or the change is impossible.
     */
    <B> CompletableFuture<Answer<Optional<B>>> before(
            SourceName source, Class<? extends Port> change, Supplier<CompletableFuture<Answer<Optional<B>>>> read) {
        return isSelected("previous*", "undo")
                        && sourceAccess().obstacle(source, change).isEmpty()
                ? read.get()
                : Answer.completedFuture(Optional.empty());
    }

    /**
     * Presents the result of a change as its payload. Whatever it is, earlier reads are stale: even a change with an unknown outcome
     * may have been made.
     *
     * @param field the field that an obstacle known before the call is reported at; a source's refusal is of the whole input
     */
    <T, M> CompletableFuture<Object> payload(
            CompletableFuture<Answer<T>> change, String field, Function<T, M> made, Invalidation... stale) {
        return payload(change, input.path(field), made, stale);
    }

    /** Like the other, for a field of an inner input, named by its whole path. */
    <T, M> CompletableFuture<Object> payload(
            CompletableFuture<Answer<T>> change, List<String> path, Function<T, M> made, Invalidation... stale) {
        return change.thenApply(answer -> {
            OperationLoaders.of(env).forget(stale);
            return answer.<Object>fold(
                    told -> Payload.made(input, made.apply(told)),
                    failure -> failedAt(failure, isOfSource(failure) ? input.path() : path));
        });
    }

    /** Like {@link #payload}, for many changes: with an error at the top for each failure that is not a refusal. */
    public <T, M> Object bulkPayload(
            List<ChangeInput> items,
            List<ItemOutcome<T>> outcomes,
            Function<List<ItemResult<T>>, M> made,
            Invalidation... stale) {
        OperationLoaders.of(env).forget(stale);
        List<GraphQLError> errors = new ArrayList<>();
        List<ItemResult<T>> results = IntStream.range(0, outcomes.size())
                .mapToObj(i -> result(i, items.get(i), outcomes.get(i), errors))
                .toList();
        return Results.withErrors(Payload.made(input, made.apply(results)), errors);
    }

    private <T> ItemResult<T> result(int index, ChangeInput item, ItemOutcome<T> outcome, List<GraphQLError> errors) {
        Failure failure = outcome.failure();
        UserError refusal = failure == null ? null : UserError.ofOneOfMany(failure, item.path());
        if (failure != null && refusal == null) {
            errors.add(Results.errorAt(failure, env, "results", index));
        }
        return new ItemResult<>(index, outcome, refusal == null ? List.of() : List.of(refusal));
    }

    /** Continues with what has to be read first; a failure to read it ends the mutation. */
    public <T> CompletableFuture<Object> with(
            CompletableFuture<Answer<T>> needed, String field, Function<T, CompletableFuture<Object>> next) {
        return needed.thenCompose(
                answer -> answer.fold(next, failure -> CompletableFuture.completedFuture(failed(failure, field))));
    }

    /** The result where the source cannot be asked for a change; empty where it can. */
    Optional<Object> obstacle(SourceName source, Class<? extends Port> change, String field) {
        return sourceAccess().obstacle(source, change).map(failure -> failed(failure, field));
    }

    /** For an input with faults. */
    public CompletableFuture<Object> refused() {
        return CompletableFuture.completedFuture(Payload.refused(input, input.faults()));
    }

    /** A refusal of the input, or an error at the top. */
    private Object failed(Failure failure, String field) {
        return failedAt(failure, input.path(field));
    }

    private Object failedAt(Failure failure, List<String> path) {
        UserError error = UserError.of(failure, path);
        return error == null ? Results.failed(failure, env) : Payload.refused(input, List.of(error));
    }

    /** No source says which field of the input it refuses. */
    private static boolean isOfSource(Failure failure) {
        return failure instanceof Failure.Refused || failure instanceof Failure.RateLimited;
    }
}
