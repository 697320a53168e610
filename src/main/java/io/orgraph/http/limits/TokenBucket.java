package io.orgraph.http.limits;

import java.time.Duration;

/**
 * Gives out so many tokens at once, and then one each interval. Whoever takes more than there can ever be owes the rest, and
 * waits for it afterwards. Safe to use from any thread.
 */
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

    /** Whether there is not one token now. */
    synchronized boolean isEmpty(long now) {
        return Math.max(0, fullAt - now) + interval > capacity;
    }

    /** Takes one token; nothing, and the nanoseconds until there is one, where there is none now. */
    synchronized long take(long now) {
        return take(interval, interval, now);
    }

    /**
     * Takes more tokens for what has taken one before; nothing, and the nanoseconds until both could be taken, where there
     * are too few now.
     */
    synchronized long takeMore(int tokens, long now) {
        long wanted = interval * tokens;
        long wait = take(wanted, Math.min(wanted, capacity - interval), now);
        return wait == 0 ? 0 : wait + interval;
    }

    /** Takes tokens whether there are so many or not: beyond them it owes them, so many at most. Gives 0. */
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
