package io.orgraph.upstream;

import io.orgraph.credential.Allowance;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The calls of one operation to one source: whose they are, and how many of them wait or are under way. All but the
 * allowance belongs to the {@link ConcurrencyLimit} of the source, and is guarded by its lock.
 */
final class Line {
    final Allowance allowance;
    final Deque<Waiting> waiting = new ArrayDeque<>(0);
    int underWay;

    /** Since when some wait and none is under way. */
    long starvingSince;

    Line(Allowance allowance) {
        this.allowance = allowance;
    }
}
