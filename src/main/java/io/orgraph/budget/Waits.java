package io.orgraph.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that an operation waits for, in the order of their beginning, and the time during which there were any.
 * Thread-safe.
 */
final class Waits {
    private final LongSupplier nanoTime;
    private @Nullable Wait first;
    private @Nullable Wait last;
    private boolean isOver;
    private long since;
    private long waited;

    Waits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns whether it was added: not after the end. */
    synchronized boolean add(Wait wait) {
        if (isOver) {
            return false;
        }
        if (last == null) {
            since = nanoTime.getAsLong();
            first = wait;
        } else {
            last.next = wait;
            wait.previous = last;
        }
        last = wait;
        wait.isListed = true;
        return true;
    }

    /** Idempotent. */
    synchronized void remove(Wait wait) {
        if (!wait.isListed) {
            return;
        }
        wait.isListed = false;
        Wait before = wait.previous;
        Wait after = wait.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        waited += first == null ? nanoTime.getAsLong() - since : 0;
    }

    /** Ends it. Returns those that had not ended; none at the second time. */
    synchronized List<Wait> end() {
        isOver = true;
        List<Wait> rest = new ArrayList<>();
        for (Wait wait = first; wait != null; wait = first) {
            rest.add(wait);
            remove(wait);
        }
        return rest;
    }

    synchronized long nanos() {
        return first == null ? waited : waited + nanoTime.getAsLong() - since;
    }
}
