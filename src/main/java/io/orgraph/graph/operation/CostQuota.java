package io.orgraph.graph.operation;

import java.time.Duration;

/** What a caller may still ask for. */
public interface CostQuota {
    CostQuota UNLIMITED = new CostQuota() {
        @Override
        public Duration take(long cost) {
            return Duration.ZERO;
        }

        @Override
        public void settle(long expected, long actual) {
            // Nothing is counted.
        }
    };

    /**
     * Takes what an operation is expected to cost, once this is known and before it runs. Zero where that was there; else
     * nothing is taken, and how long to wait.
     */
    Duration take(long cost);

    /** Takes what an operation has cost beyond what was expected and taken, whether it is there or owed from now on. */
    void settle(long expected, long actual);
}
