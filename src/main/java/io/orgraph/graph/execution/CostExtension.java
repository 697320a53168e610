package io.orgraph.graph.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import io.orgraph.graph.operation.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whoever asks for it what an operation was expected to cost, and what it may: {@code extensions.cost}. */
final class CostExtension {
    private static final Object COST = CostExtension.class;

    private final long limit;

    CostExtension(long limit) {
        this.limit = limit;
    }

    static void remember(long cost, GraphQLContext operation) {
        operation.put(COST, cost);
    }

    /** What it was expected to cost; null where that was not found out. */
    static @Nullable Long of(GraphQLContext operation) {
        return operation.get(COST);
    }

    /** The answer, with the cost where it was asked for and is known. */
    ExecutionResult toldWith(ExecutionResult result, GraphQLContext operation) {
        Long cost = operation.get(COST);
        if (cost == null || !Operation.of(operation).context().tellsCost()) {
            return result;
        }
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .addExtension("cost", Map.of("expected", cost, "limit", limit))
                .build();
    }
}
