package io.orgraph.graph.operation;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;

/**
 * What one operation is run with, wherever the transport found it.
 *
 * @param credentials the caller's for the sources
 * @param queriesOnly whether a mutation is refused, as it is by GET
 * @param budget the calls, pages and time that it may use
 * @param quota what its caller may still request
 * @param report takes down what becomes of it
 */
public record OperationContext(
        SourceCredentials credentials,
        String requestId,
        boolean queriesOnly,
        OperationBudget budget,
        CostQuota quota,
        OperationReport report) {

    /** With a report of its own. */
    public OperationContext(
            SourceCredentials credentials,
            String requestId,
            boolean queriesOnly,
            OperationBudget budget,
            CostQuota quota) {
        this(credentials, requestId, queriesOnly, budget, quota, new OperationReport());
    }
}
