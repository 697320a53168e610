package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.plan.Reversal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a change was about, as it is after it and as it was before.
 *
 * @param id of what was changed, or of what something new was made in
 * @param told the new state as the source's answer told it; null where it told nothing, or nothing is left
 * @param after reads the new state; asked only where it is selected and not told
 * @param before the state before the change, as far as it was read
 * @param back what undoes the change; null where nothing does
 */
record Changed<I, T>(
        I id,
        @Nullable T told,
        Function<DataFetchingEnvironment, CompletableFuture<Answer<Optional<T>>>> after,
        Answer<Optional<T>> before,
        TypeFields.Fetch<Changed<I, T>> back) {

    /** A change that nothing undoes. */
    static <I, T> Changed<I, T> of(
            I id, @Nullable T told, Function<DataFetchingEnvironment, CompletableFuture<Answer<Optional<T>>>> after) {
        return new Changed<>(id, told, after, Answer.of(Optional.empty()), (changed, env) -> null);
    }

    /** A read after a change, where a missing item is not a failure. */
    static <T> CompletableFuture<Answer<Optional<T>>> orAbsent(CompletableFuture<Answer<T>> read) {
        return read.thenApply(answer -> answer.fold(
                value -> Answer.of(Optional.of(value)),
                failure -> failure.code() == Code.NOT_FOUND ? Answer.of(Optional.empty()) : Answer.failed(failure)));
    }

    /** Adds the state before, and what restores it. */
    Changed<I, T> from(Answer<Optional<T>> previous, Function<Optional<T>, @Nullable Reversal> back) {
        return new Changed<>(id, told, after, previous, (changed, env) -> Results.of(previous, env, back::apply));
    }

    /** For something new, with what removes it again. */
    Changed<I, T> undoneBy(Function<T, @Nullable Reversal> removal) {
        return new Changed<>(id, told, after, before, (changed, env) -> changed.shown(env, removal::apply));
    }

    @Nullable Object state(DataFetchingEnvironment env) {
        return shown(env, state -> state);
    }

    @Nullable Object edge(DataFetchingEnvironment env) {
        return shown(env, Connection.Edge::added);
    }

    @Nullable Object previous(DataFetchingEnvironment env) {
        return Results.of(before, env, state -> state.orElse(null));
    }

    @Nullable Object undo(DataFetchingEnvironment env) {
        return back.get(this, env);
    }

    /** The new state; null where it was removed. */
    @Nullable Object shown(DataFetchingEnvironment env, Function<T, @Nullable Object> show) {
        return told != null
                ? show.apply(told)
                : Results.of(after.apply(env), env, found -> found.map(show).orElse(null));
    }
}
