package io.orgraph.graph;

import io.orgraph.credential.Allowance;
import io.orgraph.credential.Caller;

/**
 * What one operation is run with: who asks, under which request id, whether it may change anything (a GET may
 * not), whether it is to be told what it was expected to cost, how much it may use, who is asked whether its caller may
 * have an operation of such a cost now, and where what becomes of it is noted.
 */
public record OperationContext(
        Caller caller,
        String requestId,
        boolean queriesOnly,
        boolean tellsCost,
        Allowance allowance,
        CostQuota quota,
        OperationReport report) {

    /** As that, for whoever does not look at what becomes of it. */
    public OperationContext(
            Caller caller,
            String requestId,
            boolean queriesOnly,
            boolean tellsCost,
            Allowance allowance,
            CostQuota quota) {
        this(caller, requestId, queriesOnly, tellsCost, allowance, quota, new OperationReport());
    }
}
