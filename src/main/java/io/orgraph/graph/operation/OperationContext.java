package io.orgraph.graph.operation;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;

/**
 * What one operation is run with: who asks, under which request id, whether it may change anything (a GET may
 * not), whether it is to be told what it was expected to cost, how much it may use, who is asked whether its caller may
 * have an operation of such a cost now, and where what becomes of it is noted.
 */
public record OperationContext(
        SourceCredentials credentials,
        String requestId,
        boolean queriesOnly,
        boolean tellsCost,
        OperationBudget budget,
        CostQuota quota,
        OperationReport report) {

    /** As that, for whoever does not look at what becomes of it. */
    public OperationContext(
            SourceCredentials credentials,
            String requestId,
            boolean queriesOnly,
            boolean tellsCost,
            OperationBudget budget,
            CostQuota quota) {
        this(credentials, requestId, queriesOnly, tellsCost, budget, quota, new OperationReport());
    }
}
