package io.orgraph.http.connection;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * The limits of one client connection.
 *
 * @param request the longest time from the first byte of a request to its last; and the longest time without any byte
 * @param answer the longest time to read a response that was written
 * @param headers the most headers of a request
 * @param buffered the most bytes of incomplete requests and unread responses, on all connections together
 */
public record ConnectionLimits(Duration request, Duration answer, int headers, int buffered) {
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64, 64 << 20);

    public ConnectionLimits {
        Durations.withinAnHour(request, "request");
        Durations.withinAnHour(answer, "answer");
        Limits.check(headers >= 8, "headers", "it is at least 8, since browsers send as many");
        Limits.check(buffered >= 1 << 20, "buffered", "it is at least 1MB");
    }
}
