package io.orgraph.upstream;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    void add(Waiting last, long now) {
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

    private void starvesFrom(Line line, long now) {
        if (line.underWay == 0 && starving.add(line)) {
            line.starvingSince = now;
        }
    }
}
