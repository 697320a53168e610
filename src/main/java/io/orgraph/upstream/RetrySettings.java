package io.orgraph.upstream;

import java.time.Duration;

/**
 * Retry: when a call is sent a second time, by itself.
 *
 * @param percent how many of a hundred calls may be second ones, three in ten seconds at least; 0 for none at all
 * @param pause how long to wait before, at most; a quarter of it at least
 * @param longestWait the longest {@code Retry-After} that is waited for
 */
public record RetrySettings(int percent, Duration pause, Duration longestWait) {
    public static final RetrySettings DEFAULT = new RetrySettings(10, Duration.ofMillis(200), Duration.ofSeconds(2));

    /** None at all. */
    public static final RetrySettings NONE = DEFAULT.withPercent(0);

    public RetrySettings withPercent(int other) {
        return new RetrySettings(other, pause, longestWait);
    }

    public RetrySettings withPause(Duration other) {
        return new RetrySettings(percent, other, longestWait);
    }

    public RetrySettings withLongestWait(Duration other) {
        return new RetrySettings(percent, pause, other);
    }
}
