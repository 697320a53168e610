package io.orgraph.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How much too late a thread wakes that sleeps for a millisecond, again and again: what the machine and the generator's own JVM let
 * anybody wait meanwhile, whichever server is measured.
 */
final class Hiccups implements AutoCloseable {
    private static final long SLEEP = TimeUnit.MILLISECONDS.toNanos(1);

    private final Latencies late = new Latencies();
    private final Thread thread = new Thread(this::sleep, "hiccups");
    private volatile boolean isOver;

    private Hiccups() {}

    static Hiccups start() {
        Hiccups started = new Hiccups();
        started.thread.setDaemon(true);
        started.thread.start();
        return started;
    }

    /** The percentile in milliseconds, once it is closed. */
    double percentile(double percent) {
        return late.percentile(percent);
    }

    /** Ends it, and waits for its last sleep. */
    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void sleep() {
        while (!isOver) {
            long begun = System.nanoTime();
            LockSupport.parkNanos(SLEEP);
            late.add(Math.max(0, System.nanoTime() - begun - SLEEP), SLEEP);
        }
    }
}
