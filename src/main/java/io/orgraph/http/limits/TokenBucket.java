package io.orgraph.http.limits;

import java.time.Duration;

/**
 * A token bucket: a burst of tokens at once, then one each interval. Tokens taken beyond its capacity become debt,
 * which has to be refilled first. Thread-safe.
 */
final class TokenBucket {
    private final long interval;
    private final long capacity;
    private long fullAt;

    /** Creates a full bucket. */
    TokenBucket(Duration interval, int burst, long now) {
        this.interval = interval.toNanos();
        this.capacity = this.interval * burst;
        this.fullAt = now;
    }

    /** Whether there is less than one token now. */
    synchronized boolean isEmpty(long now) {
        return Math.max(0, fullAt - now) + interval > capacity;
    }

    /** Takes one token; without one, takes nothing and returns the nanoseconds until there is one. */
    synchronized long take(long now) {
        return take(interval, interval, now);
    }

    /**
     * Takes further tokens after the first; without enough of them, takes nothing and returns the nanoseconds until all
     * could be taken.
     */
    synchronized long takeMore(int tokens, long now) {
        long wanted = interval * tokens;
        long wait = take(wanted, Math.min(wanted, capacity - interval), now);
        return wait == 0 ? 0 : wait + interval;
    }

    /** Takes tokens whether or not they are available: missing ones become debt, up to a maximum. Returns 0. */
    synchronized long owe(int tokens, int most, long now) {
        long missing = Math.max(0, fullAt - now);
        fullAt = now + Math.max(missing, Math.min(missing + interval * tokens, capacity + interval * most));
        return 0;
    }

    private long take(long wanted, long needed, long now) {
        long missing = Math.max(0, fullAt - now);
        long wait = missing + needed - capacity;
        if (wait > 0) {
            return wait;
        }
        fullAt = now + missing + wanted;
        return 0;
    }
}
