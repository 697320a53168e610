package io.orgraph.faults;

import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How much more memory is in use than when it began to watch: what the heap has after a collection, and what buffers take
 * beside it. It collects many times a second, since what a peak is made of may be garbage a moment later.
 */
final class MemoryWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 50;

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private boolean isWatching;
    private long before;
    private long most;

    /** From now on, with what is in use now. */
    synchronized void watch() {
        before = inUse();
        most = before;
        if (!isWatching) {
            isWatching = true;
            var unused = looking.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** In bytes, at the worst moment so far. */
    synchronized long mostGrowth() {
        return most - before;
    }

    /** In bytes. */
    synchronized long growth() {
        return inUse() - before;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }

    private synchronized void look() {
        most = Math.max(most, inUse());
    }

    @SuppressWarnings("SystemGC") // what is left after it is what is kept
    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct();
    }

    /** Netty counts for itself where it gets round the JVM's own count. */
    private static long direct() {
        long counted = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return counted + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
