package io.orgraph.upstream;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A retry budget: limits the retries of calls to a source to a share of all its calls in the last ten seconds, so that
 * retries do not bury a source in trouble. Three are always allowed, since a share of few calls would be none.
 */
final class RetryBudget {
    private static final int SECONDS = 10;
    private static final int LEAST = 3;

    private final int percent;
    private final LongSupplier nanoTime;
    private final long start;

    /** Counts by second, the latest at {@code second % SECONDS}; guarded by this. */
    private final int[] calls = new int[SECONDS];

    private final int[] retries = new int[SECONDS];
    private long second;

    RetryBudget(int percent, LongSupplier nanoTime) {
        this.percent = percent;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Counts a call. */
    synchronized void count() {
        calls[place()]++;
    }

    /** Whether a retry may be made now; if so, it is counted as a call and as a retry. */
    synchronized boolean take() {
        int place = place();
        int most = percent == 0 ? 0 : Math.max(LEAST, (sum(calls) + 1) * percent / 100);
        if (sum(retries) >= most) {
            return false;
        }
        calls[place]++;
        retries[place]++;
        return true;
    }

    private int place() {
        long now = now();
        if (now - second >= SECONDS) {
            Arrays.fill(calls, 0);
            Arrays.fill(retries, 0);
            second = now;
        }
        while (second < now) {
            second++;
            calls[index()] = 0;
            retries[index()] = 0;
        }
        return index();
    }

    private int index() {
        return Math.floorMod(second, SECONDS);
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - start);
    }

    private static int sum(int[] counts) {
        return IntStream.of(counts).sum();
    }
}
