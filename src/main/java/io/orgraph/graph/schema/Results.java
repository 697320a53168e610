package io.orgraph.graph.schema;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps answers to the engine's results: a value, or null with an error on the field's path. */
public final class Results {

    private Results() {}

    public static <T> CompletableFuture<@Nullable Object> of(
            CompletableFuture<Answer<T>> future, DataFetchingEnvironment env, Function<T, @Nullable Object> show) {
        return future.thenApply(answer -> of(answer, env, show));
    }

    public static <T> @Nullable Object of(
            Answer<T> answer, DataFetchingEnvironment env, Function<T, @Nullable Object> show) {
        return answer.<@Nullable Object>fold(show, failure -> failed(failure, env));
    }

    /** The value of a load for a {@link PlainFetcher}; a failure is presented by the engine. */
    public static <T> @Nullable Object loaded(@Nullable Answer<T> answer, Function<T, @Nullable Object> show) {
        return answer == null
                ? PlainFetcher.LOADING
                : answer.<@Nullable Object>fold(show, failure -> PlainFetcher.NOT_AT_HAND);
    }

    /** Like {@link #of}, but a missing item is null without an error. */
    public static <T> CompletableFuture<@Nullable Object> orAbsent(
            CompletableFuture<Answer<T>> future, DataFetchingEnvironment env, Function<T, @Nullable Object> show) {
        return future.thenApply(answer -> answer.<@Nullable Object>fold(
                show, failure -> failure.code() == Code.NOT_FOUND ? null : failed(failure, env)));
    }

    /** Like {@link #of}, but what the source does not support is null without an error. */
    public static <T> CompletableFuture<@Nullable Object> orUnsupported(
            CompletableFuture<Answer<T>> future, DataFetchingEnvironment env, Function<T, @Nullable Object> show) {
        return future.thenApply(answer -> answer.<@Nullable Object>fold(
                show, failure -> failure instanceof Failure.Unsupported ? null : failed(failure, env)));
    }

    /** A list with null for a missing item, and for a failure null and an error on the item's own path. */
    public static Object ofEach(List<Answer<Object>> answers, DataFetchingEnvironment env) {
        List<@Nullable Object> values = new ArrayList<>();
        List<GraphQLError> errors = new ArrayList<>();
        for (Answer<Object> answer : answers) {
            int index = values.size();
            values.add(answer.<@Nullable Object>fold(value -> value, failure -> {
                if (failure.code() != Code.NOT_FOUND) {
                    errors.add(
                            error(failure, env.getExecutionStepInfo().getPath().segment(index), env));
                }
                return null;
            }));
        }
        return withErrors(values, errors);
    }

    public static Object failed(Failure failure, DataFetchingEnvironment env) {
        return DataFetcherResult.newResult().error(error(failure, env)).build();
    }

    /** Null for what is not among a list's items, with an error where it may be one of the list's unreadable rows. */
    public static @Nullable Object absentIn(Page<?> list, SourceName source, DataFetchingEnvironment env) {
        return list.unreadable() == 0 ? null : failed(new Failure.UnreadableRows(source, list.unreadable()), env);
    }

    /** A value with the errors that occurred on the way to it. */
    public static Object withErrors(Object value, List<GraphQLError> errors) {
        return errors.isEmpty()
                ? value
                : DataFetcherResult.newResult().data(value).errors(errors).build();
    }

    /** An error at a path within the field, given by keys and indices. */
    public static GraphQLError errorAt(Failure failure, DataFetchingEnvironment env, String list, int index) {
        ResultPath path = env.getExecutionStepInfo().getPath().segment(list).segment(index);
        return error(failure, path, env);
    }

    public static GraphQLError error(Failure failure, DataFetchingEnvironment env) {
        return error(failure, env.getExecutionStepInfo().getPath(), env);
    }

    private static GraphQLError error(Failure failure, ResultPath path, DataFetchingEnvironment env) {
        return new FailureError(
                failure,
                path,
                env.getField().getSourceLocation(),
                Operation.of(env).context().requestId());
    }
}
