package io.orgraph.log;

import java.util.concurrent.TimeUnit;

/**
 * A byte rate limit with a burst. The last write may exceed what is left; the excess is paid back before anything else
 * is written. Not thread-safe.
 */
final class Budget {
    private final long perSecond;
    private final long most;
    private long left;
    private long last;

    Budget(long perSecond, long most, long now) {
        this.perSecond = perSecond;
        this.most = most;
        this.left = most;
        this.last = now;
    }

    boolean hasLeft(long now) {
        long earned = TimeUnit.NANOSECONDS.toMicros(now - last) * perSecond / TimeUnit.SECONDS.toMicros(1);
        if (earned > 0) {
            left = Math.min(most, left + earned);
            last = now;
        }
        return left > 0;
    }

    void spend(long bytes) {
        left -= bytes;
    }
}
