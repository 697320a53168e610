package io.orgraph.attack;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What all threads of this process, the asking one among them, have spent on something. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** So many that the slowest machine has compiled the task by then. */
    private static final int UNTIL_COMPILED = 60;

    private ProcessorTime() {}

    /** What it costs once compiled: the least of as many runs as that takes, until one is cheap enough. */
    public static Duration onceCompiled(Duration enough, Runnable task) {
        return leastOf(UNTIL_COMPILED, enough, task);
    }

    /** The least of several runs, until one is cheap enough, whatever else goes on. */
    public static Duration leastOf(int runs, Duration enough, Runnable task) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < runs && least > enough.toNanos(); run++) {
            Map<Long, Long> before = spent();
            task.run();
            least = Math.min(least, since(before));
        }
        return Duration.ofNanos(least);
    }

    private static long since(Map<Long, Long> before) {
        long sum = 0;
        for (Map.Entry<Long, Long> thread : spent().entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }

    private static Map<Long, Long> spent() {
        Map<Long, Long> spent = new HashMap<>();
        for (long thread : THREADS.getAllThreadIds()) {
            spent.put(thread, Math.max(0, THREADS.getThreadCpuTime(thread)));
        }
        return spent;
    }
}
