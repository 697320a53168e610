package io.orgraph.http.limits;

import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * The limit of failed authentications.
 *
 * @param failuresPerMinute from one address, in the long run and at once after a pause; 0 for no limit
 */
public record AuthenticationLimits(int failuresPerMinute) {
    public static final AuthenticationLimits DEFAULT = new AuthenticationLimits(60);

    private static final int MOST = 1_000_000;

    public AuthenticationLimits {
        Limits.check(
                failuresPerMinute >= 0 && failuresPerMinute <= MOST,
                "failuresPerMinute",
                "it is a number a minute, a million at most, or 0 for no limit");
    }

    boolean isLimited() {
        return failuresPerMinute > 0;
    }

    /** The time between two failures in the long run. */
    Duration interval() {
        return Duration.ofMinutes(1).dividedBy(failuresPerMinute);
    }
}
