package io.orgraph.upstream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/** A clock and a timer that a test holds: time passes when the test says so. */
final class HeldTime implements Timer, LongSupplier {
    private final List<Planned> planned = new ArrayList<>();
    // Not near zero, and over the edge of what a long holds while a test runs: differences have to do.
    private long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    @Override
    public long getAsLong() {
        return now;
    }

    @Override
    public boolean after(long nanos, Runnable task) {
        return planned.add(new Planned(now + nanos, task));
    }

    void pass(Duration time) {
        long end = now + time.toNanos();
        Planned next = nextUntil(end);
        while (next != null) {
            planned.remove(next);
            now = Math.max(0, next.at - now) + now;
            next.task.run();
            next = nextUntil(end);
        }
        now = end;
    }

    int planned() {
        return planned.size();
    }

    private Planned nextUntil(long end) {
        return planned.stream()
                .filter(task -> task.at - end <= 0)
                .min(Comparator.comparingLong(task -> task.at - now))
                .orElse(null);
    }

    private record Planned(long at, Runnable task) {}
}
