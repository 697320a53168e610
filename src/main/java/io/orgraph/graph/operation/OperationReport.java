package io.orgraph.graph.operation;

import io.orgraph.graph.operation.OperationMeter.Kind;
import io.orgraph.graph.operation.OperationMeter.Outcome;
import org.jspecify.annotations.Nullable;

/** The facts of one operation, as soon as they are known; created for each. Safe to read from any thread. */
public final class OperationReport {
    private static final int LONGEST_NAME = 64;

    private volatile Kind kind = Kind.UNKNOWN;
    private volatile @Nullable String name;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable Long cost;
    private volatile long actualCost;

    /** Unknown unless it was run. */
    public Kind kind() {
        return kind;
    }

    /** The name that its document gives it: letters, digits and underscores, 64 at most. Null where it has none or was not run. */
    public @Nullable String name() {
        return name;
    }

    /** Null until it has ended. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** The estimated cost; null where it was not computed. */
    public @Nullable Long cost() {
        return cost;
    }

    /** What the operation did cost; 0 until it has ended. */
    public long actualCost() {
        return actualCost;
    }

    /** Called once the cost is computed, before it is decided whether the operation may run. */
    public void estimated(long expected) {
        cost = expected;
    }

    /** Called with the cost by what was answered and called. */
    public void costs(long actual) {
        actualCost = actual;
    }

    public void runs(Kind as, @Nullable String called) {
        kind = as;
        name = called == null || called.length() <= LONGEST_NAME ? called : called.substring(0, LONGEST_NAME);
    }

    public void ended(Outcome with) {
        outcome = with;
    }
}
