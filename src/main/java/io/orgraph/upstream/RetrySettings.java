package io.orgraph.upstream;

import java.time.Duration;

/**
 * Retry: when a call is sent a second time automatically.
 *
 * @param percent the retries in percent of all calls, at least three in ten seconds; 0 disables retries
 * @param pause the longest pause before a retry; the shortest is a quarter of it
 * @param longestWait the longest {@code Retry-After} that a retry waits for
 */
public record RetrySettings(int percent, Duration pause, Duration longestWait) {
    public static final RetrySettings DEFAULT = new RetrySettings(10, Duration.ofMillis(200), Duration.ofSeconds(2));

    /** No retries. */
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
