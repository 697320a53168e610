package io.orgraph.http;

import io.orgraph.graph.operation.CostQuota;
import io.orgraph.http.limits.AdmissionControl;
import java.time.Duration;
import java.util.List;

/** The cost that the rate limit leaves to a caller, who has several rate limit keys. */
record CallerQuota(AdmissionControl gate, List<?> callerNames) implements CostQuota {

    @Override
    public Duration take(long cost) {
        return gate.charge(cost, callerNames);
    }

    @Override
    public void settle(long expected, long actual) {
        gate.settle(expected, actual, callerNames);
    }
}
