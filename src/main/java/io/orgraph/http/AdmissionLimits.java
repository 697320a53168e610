package io.orgraph.http;

import java.time.Duration;

/**
 * How many operations are let in.
 *
 * @param atOnce operations under way, those of all callers together
 * @param perSecond operations of one caller in the long run; 0 for no such limit
 * @param burst operations of one caller at once, after a rest
 */
public record AdmissionLimits(int atOnce, int perSecond, int burst) {
    public static final AdmissionLimits DEFAULT = new AdmissionLimits(64, 50, 100);

    /** Throws IllegalArgumentException that names the setting. */
    public AdmissionLimits {
        if (atOnce < 1) {
            throw new IllegalArgumentException("Please change orgraph.limits.operations: it is at least 1");
        }
        if (perSecond < 0 || perSecond > 1_000_000) {
            throw new IllegalArgumentException(
                    "Please change orgraph.limits.rate: it is a number a second, a million at most, or 0 for no limit");
        }
        if (burst < 1 || burst > 1_000_000) {
            throw new IllegalArgumentException("Please change orgraph.limits.burst: it is 1 to 1000000");
        }
    }

    boolean isRateLimited() {
        return perSecond > 0;
    }

    /** Between two operations, in the long run. */
    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** After such a rest a caller is as good as new. */
    Duration rest() {
        return interval().multipliedBy(burst);
    }
}
