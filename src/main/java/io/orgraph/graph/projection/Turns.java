package io.orgraph.graph.projection;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps that several threads add at once and that are run one after the other. No thread waits: who adds a step while another
 * one is being run leaves it to that thread.
 */
final class Turns<T> {
    private final Consumer<T> run;
    private final Queue<T> steps = new ConcurrentLinkedQueue<>();

    /** The steps that are not done, with the one that is being run. */
    private final AtomicInteger left = new AtomicInteger();

    Turns(Consumer<T> run) {
        this.run = run;
    }

    /** Runs the first step, and then those that were added meanwhile. */
    void begin(Runnable first) {
        left.incrementAndGet();
        first.run();
        if (left.decrementAndGet() > 0) {
            runAll();
        }
    }

    void add(T step) {
        steps.add(step);
        if (left.getAndIncrement() == 0) {
            runAll();
        }
    }

    private void runAll() {
        do {
            @Nullable T step = steps.poll();
            if (step != null) {
                run.accept(step);
            }
        } while (left.decrementAndGet() > 0);
    }
}
