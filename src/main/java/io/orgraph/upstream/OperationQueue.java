package io.orgraph.upstream;

import io.orgraph.budget.OperationBudget;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The calls of one operation to one source, and how many of them wait or are in flight. All but the budget belongs to
 * the {@link ConcurrencyLimitChannel} of the source, and is guarded by its lock.
 */
final class OperationQueue {
    final OperationBudget budget;
    final Deque<QueuedCall> waiting = new ArrayDeque<>(0);
    int underWay;

    /** Whether calls wait and none is in flight. */
    boolean isStarving;

    /** Since when that is so. */
    long starvingSince;

    OperationQueue(OperationBudget budget) {
        this.budget = budget;
    }
}
