package io.orgraph.graph.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports the estimated cost, the actual cost and the limit of an operation on demand: {@code extensions.cost}. */
final class CostExtension {
    private static final Object COST = CostExtension.class;

    private static final Object ACTUAL = AnswerSize.class;

    private final long limit;

    CostExtension(long limit) {
        this.limit = limit;
    }

    static void remember(long cost, GraphQLContext operation) {
        operation.put(COST, cost);
    }

    /** The estimated cost; null where it was not computed. */
    static @Nullable Long of(GraphQLContext operation) {
        return operation.get(COST);
    }

    /** Charges the caller's quota for actual cost beyond the estimate: no estimate knows how much data a source has. */
    void settle(AnswerSize size, GraphQLContext operation) {
        Long expected = operation.get(COST);
        OperationContext context = Operation.of(operation).context();
        long actual = size.cost() + OperationLimits.OF_A_CALL * context.budget().granted();
        operation.put(ACTUAL, actual);
        if (expected != null && actual > expected) {
            context.quota().settle(expected, actual);
        }
    }

    /** The response, with the cost where it was requested and is known. */
    ExecutionResult toldWith(ExecutionResult result, GraphQLContext operation) {
        Long cost = operation.get(COST);
        if (cost == null || !Operation.of(operation).request().tellsCost()) {
            return result;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("expected", cost);
        told.put("actual", operation.get(ACTUAL));
        told.put("limit", limit);
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .addExtension("cost", told)
                .build();
    }
}
