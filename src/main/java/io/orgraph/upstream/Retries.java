package io.orgraph.upstream;

import java.time.Duration;

/**
 * When a call is made a second time, by itself.
 *
 * @param percent how many of a hundred calls may be second ones, three in ten seconds at least; 0 for none at all
 * @param pause how long to wait before, at most; a quarter of it at least
 * @param longestWait the longest {@code Retry-After} that is waited for
 */
public record Retries(int percent, Duration pause, Duration longestWait) {
    public static final Retries DEFAULT = new Retries(10, Duration.ofMillis(200), Duration.ofSeconds(2));

    /** None at all. */
    public static final Retries NONE = DEFAULT.withPercent(0);

    public Retries withPercent(int other) {
        return new Retries(other, pause, longestWait);
    }

    public Retries withPause(Duration other) {
        return new Retries(percent, other, longestWait);
    }

    public Retries withLongestWait(Duration other) {
        return new Retries(percent, pause, other);
    }
}
