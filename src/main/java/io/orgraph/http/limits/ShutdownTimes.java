package io.orgraph.http.limits;

import java.time.Duration;

/**
 * How long an orderly end may take.
 *
 * @param timeout until what still runs is given up
 * @param notice how long requests are still answered, with 503, so that clients and balancers notice and go elsewhere
 */
public record ShutdownTimes(Duration timeout, Duration notice) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public static final ShutdownTimes DEFAULT = new ShutdownTimes(Duration.ofSeconds(10), Duration.ofSeconds(1));

    /** Throws IllegalArgumentException that names the setting. */
    public ShutdownTimes {
        check("shutdown-timeout", timeout);
        check("shutdown-notice", notice);
        if (notice.compareTo(timeout) > 0) {
            throw new IllegalArgumentException(
                    "Please change orgraph.http.shutdown-notice: it is no longer than shutdown-timeout");
        }
    }

    private static void check(String name, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Please change orgraph.http." + name + ": it is 0s to 10m");
        }
    }
}
