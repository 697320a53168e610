package io.orgraph.graph.operation;

import java.time.Duration;

/** The cost that a caller may still use. */
public interface CostQuota {
    CostQuota UNLIMITED = new CostQuota() {
        @Override
        public Duration take(long cost) {
            return Duration.ZERO;
        }

        @Override
        public void settle(long expected, long actual) {
            // Unlimited.
        }
    };

    /**
     * Charges the estimated cost of an operation before it runs. Returns zero where the quota sufficed; otherwise
     * nothing is charged, and the time to wait is returned.
     */
    Duration take(long cost);

    /** Charges what an operation has cost beyond its estimate, as debt where the quota does not suffice. */
    void settle(long expected, long actual);
}
