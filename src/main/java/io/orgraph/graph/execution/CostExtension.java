package io.orgraph.graph.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reports the estimated cost, the actual cost and the limit of an operation on demand: {@code extensions.cost}. */
final class CostExtension {
    private final long limit;

    CostExtension(long limit) {
        this.limit = limit;
    }

    /** Charges the caller's quota for actual cost beyond the estimate: no estimate knows how much data a source has. */
    void settle(AnswerSize size, OperationContext context) {
        Long expected = context.report().cost();
        long actual = size.cost() + OperationLimits.OF_A_CALL * context.budget().granted();
        context.report().costs(actual);
        if (expected != null && actual > expected) {
            context.quota().settle(expected, actual);
        }
    }

    /** The response, with the cost where it was requested and is known. */
    ExecutionResult toldWith(ExecutionResult result, Operation operation) {
        OperationReport report = operation.context().report();
        Long cost = report.cost();
        if (cost == null || !operation.request().tellsCost()) {
            return result;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("expected", cost);
        told.put("actual", report.actualCost());
        told.put("limit", limit);
        return ExecutionResultImpl.newExecutionResult()
                .from(result)
                .addExtension("cost", told)
                .build();
    }
}
