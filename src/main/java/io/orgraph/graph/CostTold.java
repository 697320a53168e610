package io.orgraph.graph;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells whoever asks for it what an operation was expected to cost, and what it may: {@code extensions.cost}. */
final class CostTold extends SimplePerformantInstrumentation {
    private static final Object COST = CostTold.class;

    private final long limit;

    CostTold(long limit) {
        this.limit = limit;
    }

    static void remember(long cost, GraphQLContext operation) {
        operation.put(COST, cost);
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        GraphQLContext operation = parameters.getGraphQLContext();
        Long cost = operation.get(COST);
        if (cost == null || !Operation.of(operation).context().tellsCost()) {
            return CompletableFuture.completedFuture(result);
        }
        return CompletableFuture.completedFuture(ExecutionResultImpl.newExecutionResult()
                .from(result)
                .addExtension("cost", Map.of("expected", cost, "limit", limit))
                .build());
    }
}
