package io.orgraph.upstream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fair queue: the operations that wait at a source are served round-robin, the calls of each first in, first out. Not
 * thread-safe.
 */
final class FairQueue {
    private final Queue<OperationQueue> order = new ArrayDeque<>();

    /** Operations that wait without a call in flight, the longest wait first. */
    private final Set<OperationQueue> starving = new LinkedHashSet<>();

    private int size;

    int size() {
        return size;
    }

    /**
     * Appends a call. Where more than {@code most} would wait then, returns the calls that are shed for it: those
     * already cancelled, else the last of the longest queue, else the new one itself.
     */
    List<QueuedCall> add(QueuedCall last, int most, long now) {
        List<QueuedCall> gone = size < most ? List.of() : takeAbandoned();
        if (size >= most) {
            OperationQueue longest = longestBut(last.inFlight().queue());
            if (longest == null) {
                return List.of(last);
            }
            gone = List.of(longest.waiting.removeLast());
            size--;
        }
        add(last, now);
        return gone;
    }

    private void add(QueuedCall last, long now) {
        OperationQueue queue = last.inFlight().queue();
        if (queue.waiting.isEmpty()) {
            order.add(queue);
        }
        queue.waiting.add(last);
        size++;
        starvesFrom(queue, now);
    }

    /** The next operation in the round, whose call counts as in flight from now on; null where no call waits. */
    @Nullable QueuedCall next() {
        OperationQueue queue = order.poll();
        if (queue == null) {
            return null;
        }
        QueuedCall first = queue.waiting.remove();
        size--;
        if (!queue.waiting.isEmpty()) {
            order.add(queue);
        }
        fed(queue);
        queue.underWay++;
        return first;
    }

    /** Records that a call of that operation is no longer in flight. */
    void left(OperationQueue queue, long now) {
        queue.underWay--;
        if (!queue.waiting.isEmpty()) {
            starvesFrom(queue, now);
        }
    }

    /** Removes and returns all calls of the operations that have starved since that time or longer. */
    List<QueuedCall> takeStarvedSince(long time) {
        List<QueuedCall> starved = new ArrayList<>();
        for (OperationQueue queue = longestStarving();
                queue != null && queue.starvingSince - time <= 0;
                queue = longestStarving()) {
            fed(queue);
            order.remove(queue);
            size -= queue.waiting.size();
            starved.addAll(queue.waiting);
            queue.waiting.clear();
        }
        return starved;
    }

    @Nullable OperationQueue longestStarving() {
        return starving.isEmpty() ? null : starving.iterator().next();
    }

    private List<QueuedCall> takeAbandoned() {
        List<QueuedCall> abandoned = new ArrayList<>();
        for (Iterator<OperationQueue> queues = order.iterator(); queues.hasNext(); ) {
            OperationQueue queue = queues.next();
            if (queue.budget.isOver()) {
                queue.waiting.removeIf(call -> call.inFlight().dropIfUnsent() && abandoned.add(call));
            }
            if (queue.waiting.isEmpty()) {
                queues.remove();
                fed(queue);
            }
        }
        size -= abandoned.size();
        return abandoned;
    }

    /** Null where no other queue would still be as long as the given one after shedding a call for it. */
    private @Nullable OperationQueue longestBut(OperationQueue one) {
        OperationQueue longest = null;
        int length = one.waiting.size() + 1;
        for (OperationQueue other : order) {
            if (other.waiting.size() > length) {
                longest = other;
                length = other.waiting.size();
            }
        }
        return longest;
    }

    private void starvesFrom(OperationQueue queue, long now) {
        if (queue.underWay == 0 && !queue.isStarving) {
            queue.isStarving = true;
            queue.starvingSince = now;
            starving.add(queue);
        }
    }

    private void fed(OperationQueue queue) {
        if (queue.isStarving) {
            queue.isStarving = false;
            starving.remove(queue);
        }
    }
}
