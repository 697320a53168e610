package io.orgraph.graph.operation;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;

/**
 * What one operation is run with, wherever the transport found it.
 *
 * @param queriesOnly whether a mutation is refused, as it is by GET
 * @param budget the calls, pages and time that it may use
 * @param quota what its caller may still request
 * @param report takes down what becomes of it
 */
public record OperationContext(
        Caller caller,
        String requestId,
        boolean queriesOnly,
        OperationBudget budget,
        CostQuota quota,
        OperationReport report) {

    /** With a report of its own. */
    public OperationContext(
            Caller caller, String requestId, boolean queriesOnly, OperationBudget budget, CostQuota quota) {
        this(caller, requestId, queriesOnly, budget, quota, new OperationReport());
    }

    /** The caller's for the sources. */
    public SourceCredentials credentials() {
        return caller.credentials();
    }
}
