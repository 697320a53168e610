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
final class Turns {
    private final Queue<Line> order = new ArrayDeque<>();

    /** Lines that wait with none under way, the longest first. */
    private final Set<Line> starving = new LinkedHashSet<>();

    private int size;

    int size() {
        return size;
    }

    /**
     * Lets it wait behind the others. Where more than so many would wait then, gives those that have to go for it: what
     * nobody waits for any more, else the last of the longest line, else the new one itself.
     */
    List<Waiting> add(Waiting last, int most, long now) {
        List<Waiting> gone = size < most ? List.of() : takeAbandoned();
        if (size >= most) {
            Line longest = longestBut(last.errand().line());
            if (longest == null) {
                return List.of(last);
            }
            gone = List.of(longest.waiting.removeLast());
            size--;
        }
        add(last, now);
        return gone;
    }

    private void add(Waiting last, long now) {
        Line line = last.errand().line();
        if (line.waiting.isEmpty()) {
            order.add(line);
        }
        line.waiting.add(last);
        size++;
        starvesFrom(line, now);
    }

    /** Whoever's turn it is, from now on under way; null where nobody waits. */
    @Nullable Waiting next() {
        Line line = order.poll();
        if (line == null) {
            return null;
        }
        Waiting first = line.waiting.remove();
        size--;
        if (!line.waiting.isEmpty()) {
            order.add(line);
        }
        starving.remove(line);
        line.underWay++;
        return first;
    }

    /** A call of that line is no longer under way. */
    void left(Line line, long now) {
        line.underWay--;
        if (!line.waiting.isEmpty()) {
            starvesFrom(line, now);
        }
    }

    /** Takes out all calls of the lines that have starved since that time or longer. */
    List<Waiting> takeStarvedSince(long time) {
        List<Waiting> starved = new ArrayList<>();
        for (Line line = longestStarving(); line != null && line.starvingSince - time <= 0; line = longestStarving()) {
            starving.remove(line);
            order.remove(line);
            size -= line.waiting.size();
            starved.addAll(line.waiting);
            line.waiting.clear();
        }
        return starved;
    }

    @Nullable Line longestStarving() {
        return starving.isEmpty() ? null : starving.iterator().next();
    }

    private List<Waiting> takeAbandoned() {
        List<Waiting> abandoned = new ArrayList<>();
        for (Iterator<Line> lines = order.iterator(); lines.hasNext(); ) {
            Line line = lines.next();
            if (line.allowance.isOver()) {
                line.waiting.removeIf(call -> call.errand().giveUp() && abandoned.add(call));
            }
            if (line.waiting.isEmpty()) {
                lines.remove();
                starving.remove(line);
            }
        }
        size -= abandoned.size();
        return abandoned;
    }

    /** Null where no line would still be as long as that one if it gave up a place to it. */
    private @Nullable Line longestBut(Line one) {
        Line longest = null;
        int length = one.waiting.size() + 1;
        for (Line other : order) {
            if (other.waiting.size() > length) {
                longest = other;
                length = other.waiting.size();
            }
        }
        return longest;
    }

    private void starvesFrom(Line line, long now) {
        if (line.underWay == 0 && starving.add(line)) {
            line.starvingSince = now;
        }
    }
}
