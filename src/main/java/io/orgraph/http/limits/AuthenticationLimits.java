package io.orgraph.http.limits;

import java.time.Duration;

/**
 * How often callers may fail to show who they are.
 *
 * @param failuresPerMinute from one address, in the long run and at once after a rest; 0 for no such limit
 */
public record AuthenticationLimits(int failuresPerMinute) {
    public static final AuthenticationLimits DEFAULT = new AuthenticationLimits(60);

    private static final int MOST = 1_000_000;

    /** Throws IllegalArgumentException that names the setting. */
    public AuthenticationLimits {
        if (failuresPerMinute < 0 || failuresPerMinute > MOST) {
            throw new IllegalArgumentException("Please change orgraph.limits.authentication-failures: it is a number a"
                    + " minute, a million at most, or 0 for no limit");
        }
    }

    boolean isLimited() {
        return failuresPerMinute > 0;
    }

    /** Between two failures, in the long run. */
    Duration interval() {
        return Duration.ofMinutes(1).dividedBy(failuresPerMinute);
    }
}
