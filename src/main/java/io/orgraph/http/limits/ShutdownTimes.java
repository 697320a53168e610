package io.orgraph.http.limits;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * The times of a graceful shutdown.
 *
 * @param timeout until operations still in flight are cancelled
 * @param notice how long requests are still answered, with 503, so that clients and load balancers notice and go
 *     elsewhere
 */
public record ShutdownTimes(Duration timeout, Duration notice) {
    private static final int LONGEST = 10;

    public static final ShutdownTimes DEFAULT = new ShutdownTimes(Duration.ofSeconds(10), Duration.ofSeconds(1));

    public ShutdownTimes {
        Durations.withinMinutes(LONGEST, timeout, "timeout");
        Durations.withinMinutes(LONGEST, notice, "notice");
        Limits.check(notice.compareTo(timeout) <= 0, "notice", "it is no longer than the timeout");
    }
}
