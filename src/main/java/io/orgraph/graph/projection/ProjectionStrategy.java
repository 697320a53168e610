package io.orgraph.graph.projection;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.instrumentation.dataloader.ExhaustedDataLoaderDispatchStrategy;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Runs a query by its projection. Where it has none, or where its projection comes upon an error, the engine runs it, and takes
 * from projections the objects and lists that have them.
 */
public final class ProjectionStrategy extends AsyncExecutionStrategy {

    public ProjectionStrategy(DataFetcherExceptionHandler exceptions) {
        super(exceptions);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        FieldProjections projections = execution.getGraphQLContext().get(FieldProjections.class);
        ValueProjection.ObjectOf query =
                projections == null ? null : projections.query(execution.getOperationDefinition());
        return query == null
                ? super.execute(execution, parameters)
                : new ProjectedQuery(execution, parameters, () -> super.execute(execution, parameters)).run(query);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        Object value = parameters.getSource();
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        ValueProjection projection = value == null || isLeaf(type) ? null : projection(execution, parameters);
        Object projected = projection == null || value == null
                ? ValueProjection.NOT_PROJECTED
                : project(projection, value, execution, parameters);
        return projected == ValueProjection.NOT_PROJECTED
                ? super.completeValue(execution, parameters)
                : new FieldValueInfo(
                        type instanceof GraphQLList ? CompleteValueType.LIST : CompleteValueType.OBJECT, projected);
    }

    private static boolean isLeaf(GraphQLType type) {
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    }

    private static @Nullable ValueProjection projection(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        FieldProjections projections = execution.getGraphQLContext().get(FieldProjections.class);
        return projections == null ? null : projections.of(parameters);
    }

    /** The value of the response, a future of it, or {@link ValueProjection#NOT_PROJECTED}. */
    private Object project(
            ValueProjection projection,
            Object value,
            ExecutionContext execution,
            ExecutionStrategyParameters parameters) {
        Projecting run = new Projecting(execution);
        Object projected = run.project(projection, value);
        if (projected != ValueProjection.LOADING) {
            return projected;
        }
        CompletableFuture<Object> later =
                run.loads().thenCompose(ended -> resume(projection, value, execution, parameters));
        loadersAreAsked(execution, parameters);
        return later;
    }

    /** Projects again, with what was loaded. What cannot be projected even so is the engine's. */
    private CompletableFuture<Object> resume(
            ValueProjection projection,
            Object value,
            ExecutionContext execution,
            ExecutionStrategyParameters parameters) {
        DataLoaderDispatchStrategy dispatching = execution.getDataLoaderDispatcherStrategy();
        dispatching.startComplete(parameters);
        try {
            Object projected = project(projection, value, execution, parameters);
            return projected == ValueProjection.NOT_PROJECTED
                    ? super.completeValue(execution, parameters).getFieldValueFuture()
                    : future(projected);
        } finally {
            dispatching.stopComplete(parameters);
        }
    }

    @SuppressWarnings("unchecked") // A value of a response is never a future itself.
    private static CompletableFuture<Object> future(Object projected) {
        return projected instanceof CompletableFuture<?> later
                ? (CompletableFuture<Object>) later
                : CompletableFuture.completedFuture(projected);
    }

    /** As a fetcher's use of a loader does by itself: the loaders are dispatched when the engine has come to rest. */
    static void loadersAreAsked(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        if (execution.getDataLoaderDispatcherStrategy() instanceof ExhaustedDataLoaderDispatchStrategy exhausted) {
            exhausted.newDataLoaderInvocation(parameters.getAlternativeCallContext());
        }
    }
}
