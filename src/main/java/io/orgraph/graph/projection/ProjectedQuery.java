package io.orgraph.graph.projection;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.DataFetcherResult;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.NonNullableFieldWasNullException;
import io.orgraph.failure.Futures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A query that is projected as a whole: its fields are fetched, and what is fetched later is put into its place when it is
 * there. The engine dispatches the loaders, told when they are asked as by its own fields. Where a field fails or a limit is
 * exceeded, the engine runs the query from its beginning; loads are not repeated, since the loaders have them. Its values
 * are all that the operation has: they are compared with the limit, and no count is kept of them.
 */
final class ProjectedQuery extends ProjectionRun {
    private final ExecutionContext execution;
    private final ExecutionStrategyParameters parameters;
    private final DataLoaderDispatchStrategy dispatching;
    private final Supplier<CompletableFuture<ExecutionResult>> engine;
    private final CompletableFuture<ExecutionResult> answer = new CompletableFuture<>();
    private final Map<FetchedField, Map<String, Object>> arguments = new HashMap<>();
    private final List<CompletableFuture<?>> loads = new ArrayList<>();
    private final Turns<Gap> turns = new Turns<>(this::fill);
    private @Nullable Object data;
    private int unfinished;
    private boolean isOver;

    /** @param engine runs the query by the engine alone */
    ProjectedQuery(
            ExecutionContext execution,
            ExecutionStrategyParameters parameters,
            Supplier<CompletableFuture<ExecutionResult>> engine) {
        super(execution, 0);
        this.execution = execution;
        this.parameters = parameters;
        this.dispatching = execution.getDataLoaderDispatcherStrategy();
        this.engine = engine;
    }

    CompletableFuture<ExecutionResult> run(ValueProjection.ObjectOf query) {
        turns.begin(() -> {
            dispatching.executionStrategy(execution, parameters, query.fields().size());
            work(() -> data = orEngine(query.of(FetchedField.ROOT, this)));
            dispatching.finishedFetching(execution, parameters);
            endIfWhole();
        });
        return answer;
    }

    @Override
    @Nullable Object fetched(FieldProjection.Fetched field, Object object) {
        try {
            FetchedField fetched = field.field();
            Map<String, Object> given = fetched.dependsOnVariables()
                    ? arguments.computeIfAbsent(fetched, each -> each.arguments(execution))
                    : fetched.arguments(execution);
            return projected(field, fetched.fetcher().get(fetched.environment(execution, object, given)));
        } catch (Exception failed) {
            return ValueProjection.NOT_PROJECTED;
        }
    }

    /** The value of the response for what a fetcher gave; a future where it is not there yet. */
    @Nullable Object projected(FieldProjection.Fetched field, @Nullable Object fetched) {
        if (fetched instanceof CompletionStage<?> stage) {
            CompletableFuture<?> future = stage.toCompletableFuture();
            boolean isThere = future.isDone() && !future.isCompletedExceptionally();
            return isThere ? projected(field, future.getNow(null)) : future;
        }
        if (fetched instanceof DataFetcherResult<?> result) {
            return isPlain(result) ? projected(field, result.getData()) : ValueProjection.NOT_PROJECTED;
        }
        return field.projected(fetched, this);
    }

    private static boolean isPlain(DataFetcherResult<?> result) {
        return !result.hasErrors() && result.getLocalContext() == null && result.getExtensions() == null;
    }

    @Override
    void waitFor(CompletableFuture<?> load) {
        loads.add(load);
        ProjectionStrategy.loadersAreAsked(execution, parameters);
    }

    @Override
    int loadsToWaitFor() {
        return loads.size();
    }

    @Override
    Object unfinished(ValueProjection.ObjectOf projection, Object object, @Nullable Object[] values, int before) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof CompletableFuture<?> future) {
                values[i] = null;
                await(
                        future,
                        new Gap.OfField(
                                (FieldProjection.Fetched) projection.fields().get(i), future, values, i));
            }
        }
        List<CompletableFuture<?>> own = loads.subList(before, loads.size());
        if (!own.isEmpty()) {
            await(all(own), new Gap.OfDetails(projection, object, values));
            own.clear();
        }
        return projection.object(values);
    }

    /** The fields of an object mostly wait for the same load. */
    private static CompletableFuture<?> all(List<CompletableFuture<?>> loads) {
        CompletableFuture<?> first = loads.get(0);
        for (CompletableFuture<?> load : loads) {
            if (load != first) {
                return Futures.all(List.copyOf(loads), each -> each.handle((answer, failed) -> true));
            }
        }
        return first;
    }

    private void await(CompletableFuture<?> future, Gap gap) {
        unfinished++;
        var unused = future.whenComplete((value, failed) -> {
            dispatching.startComplete(parameters);
            turns.add(gap);
        });
    }

    private void fill(Gap gap) {
        if (!isOver) {
            unfinished--;
            work(() -> gap.fill(this));
        }
        dispatching.stopComplete(parameters);
        endIfWhole();
    }

    /** What fails here fails in the engine too, which knows what comes of it. */
    private void work(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            continueByEngine();
        } catch (Error bug) {
            isOver = true;
            answer.completeExceptionally(bug);
        }
    }

    private void endIfWhole() {
        if (!isOver && unfinished == 0) {
            isOver = true;
            answer.complete(new ExecutionResultImpl(data, execution.getErrors()));
        }
    }

    boolean isOver() {
        return isOver;
    }

    /** The value, or none where the engine continues. */
    @Nullable Object orEngine(@Nullable Object projected) {
        if (projected == ValueProjection.NOT_PROJECTED) {
            continueByEngine();
        }
        return projected;
    }

    private void continueByEngine() {
        if (!isOver) {
            isOver = true;
            var unused = byEngine().whenComplete((result, failed) -> {
                if (failed == null) {
                    answer.complete(result);
                } else {
                    answer.completeExceptionally(failed);
                }
            });
        }
    }

    /** A null where the query itself may have none is thrown; as the engine does, it becomes an answer without data. */
    private CompletableFuture<ExecutionResult> byEngine() {
        try {
            return engine.get();
        } catch (NonNullableFieldWasNullException nothingIsLeft) {
            return CompletableFuture.completedFuture(new ExecutionResultImpl(null, execution.getErrors()));
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }
}
