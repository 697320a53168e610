package io.orgraph.http.connection;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
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
    public static final ConnectionLimits DEFAULT =
            new ConnectionLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64, 64 << 20);

    public ConnectionLimits {
        Durations.withinAnHour(request, "request");
        Durations.withinAnHour(answer, "answer");
        Limits.check(headers >= 8, "headers", "it is at least 8, since browsers send as many");
        Limits.check(buffered >= 1 << 20, "buffered", "it is at least 1MB");
    }
}
