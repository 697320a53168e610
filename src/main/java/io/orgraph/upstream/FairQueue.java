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
 * Who waits at a source and in which order: the operations by turns, the calls of each first come first served. Not safe
 * for use by several threads.
 */
final class FairQueue {
    private final Queue<OperationQueue> order = new ArrayDeque<>();

    /** Lines that wait with none under way, the longest first. */
    private final Set<OperationQueue> starving = new LinkedHashSet<>();

    private int size;

    int size() {
        return size;
    }

    /**
     * Lets it wait behind the others. Where more than so many would wait then, gives those that have to go for it: what
     * nobody waits for any more, else the last of the longest line, else the new one itself.
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

    /** Whoever's turn it is, from now on under way; null where nobody waits. */
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
        starving.remove(queue);
        queue.underWay++;
        return first;
    }

    /** A call of that line is no longer under way. */
    void left(OperationQueue queue, long now) {
        queue.underWay--;
        if (!queue.waiting.isEmpty()) {
            starvesFrom(queue, now);
        }
    }

    /** Takes out all calls of the lines that have starved since that time or longer. */
    List<QueuedCall> takeStarvedSince(long time) {
        List<QueuedCall> starved = new ArrayList<>();
        for (OperationQueue queue = longestStarving();
                queue != null && queue.starvingSince - time <= 0;
                queue = longestStarving()) {
            starving.remove(queue);
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
        for (Iterator<OperationQueue> lines = order.iterator(); lines.hasNext(); ) {
            OperationQueue queue = lines.next();
            if (queue.budget.isOver()) {
                queue.waiting.removeIf(call -> call.inFlight().giveUp() && abandoned.add(call));
            }
            if (queue.waiting.isEmpty()) {
                lines.remove();
                starving.remove(queue);
            }
        }
        size -= abandoned.size();
        return abandoned;
    }

    /** Null where no line would still be as long as that one if it gave up a place to it. */
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
        if (queue.underWay == 0 && starving.add(queue)) {
            queue.starvingSince = now;
        }
    }
}
