package io.orgraph.log;

import java.util.concurrent.TimeUnit;

/**
 * Bytes that may be written: so many a second, and so many at once after a rest. What is written last may be longer than
 * what is left, and is paid back before anything else is. Not safe for several threads.
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
