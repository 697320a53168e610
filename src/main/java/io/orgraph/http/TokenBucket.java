package io.orgraph.http;

import java.time.Duration;

/** Lets so many through at once, and then one each interval. Safe to use from any thread. */
final class TokenBucket {
    private final long interval;
    private final long capacity;
    private long fullAt;

    /** Full at first. */
    TokenBucket(Duration interval, int burst, long now) {
        this.interval = interval.toNanos();
        this.capacity = this.interval * burst;
        this.fullAt = now;
    }

    /** Takes one token; false where there is none. */
    synchronized boolean take(long now) {
        long missing = Math.max(0, fullAt - now);
        if (missing + interval > capacity) {
            return false;
        }
        fullAt = now + missing + interval;
        return true;
    }
}
