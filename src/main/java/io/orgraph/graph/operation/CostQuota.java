package io.orgraph.graph.operation;

import java.time.Duration;

/** What a caller may still ask for. It is asked once, when the cost of an operation is known and before it runs. */
@FunctionalInterface
public interface CostQuota {
    CostQuota UNLIMITED = cost -> Duration.ZERO;

    /** Takes what an operation is expected to cost. Zero where that was there; else nothing is taken, and how long to wait. */
    Duration take(long cost);
}
