package io.orgraph.http.connection;

import java.time.Duration;

/**
 * What a client may take of one connection.
 *
 * @param request how long a request may arrive, from its first byte to its last; and how long nothing at all may
 * @param answer how long a client may take to read what was written to it
 * @param headers of a request
 * @param buffered bytes of requests that have not arrived whole and of answers that are not read, on all connections together
 */
public record ConnectionLimits(Duration request, Duration answer, int headers, int buffered) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64, 64 << 20);

    /** Throws IllegalArgumentException that names the setting. */
    public ConnectionLimits {
        check("request-timeout", request);
        check("answer-timeout", answer);
        if (headers < 8) {
            throw new IllegalArgumentException(
                    "Please change orgraph.http.headers: it is at least 8, since browsers send as many");
        }
        if (buffered < 1 << 20) {
            throw new IllegalArgumentException("Please change orgraph.http.buffered: it is at least 1MB");
        }
    }

    private static void check(String name, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Please change orgraph.http." + name + ": it is longer than nothing and an hour at most");
        }
    }
}
