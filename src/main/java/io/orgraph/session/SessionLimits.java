package io.orgraph.session;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * How long a session lasts, and how many there may be.
 *
 * @param idle since its last request
 * @param absolute since the first sign-in, whatever is requested
 * @param most beyond it the one that was used least recently ends
 */
public record SessionLimits(Duration idle, Duration absolute, int most) {
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(8), 10_000);

    private static final int MOST = 1_000_000;

    /** Throws IllegalArgumentException that names the component. */
    public SessionLimits {
        Durations.withinADay(idle, "idle");
        Durations.withinADay(absolute, "absolute");
        Limits.check(most >= 1 && most <= MOST, "most", "it is 1 to " + MOST);
    }
}
