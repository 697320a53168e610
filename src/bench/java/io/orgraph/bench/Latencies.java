package io.orgraph.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Times, every one of them kept. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    /** Any of them; 0 where there is none. */
    long draw(Random dice) {
        return count == 0 ? 0 : nanos[dice.nextInt(count)];
    }

    /** In milliseconds, the time that so many percent do not exceed; 0 where there is none. */
    double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count);
        return sorted[Math.max(0, rank - 1)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
