package io.orgraph.http.limits;

import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * The limits of admission control.
 *
 * @param atOnce operations in flight, of all callers together
 * @param callerShare percent of them that one caller may always hold
 * @param perSecond tokens per second of one caller in the long run; 0 for no limit
 * @param burst tokens of one caller at once, after a pause
 * @param costPerToken the estimated cost that one token pays for; each operation takes at least one token
 */
public record AdmissionLimits(int atOnce, int callerShare, int perSecond, int burst, int costPerToken) {
    public static final AdmissionLimits DEFAULT = new AdmissionLimits(64, 50, 50, 100, 2_000);

    /** The most that one operation takes, in bursts: it limits how long a caller can be in debt. */
    private static final int MOST_BURSTS = 10;

    private static final int MOST = 1_000_000;

    public AdmissionLimits {
        Limits.atLeast(1, atOnce, "atOnce");
        Limits.check(callerShare >= 1 && callerShare <= 100, "callerShare", "it is 1 to 100 percent");
        Limits.atLeast(1, costPerToken, "costPerToken");
        Limits.check(
                perSecond >= 0 && perSecond <= MOST,
                "perSecond",
                "it is a number per second, at most 1000000, or 0 for no limit");
        Limits.check(burst >= 1 && burst <= MOST, "burst", "it is 1 to " + MOST);
    }

    boolean isRateLimited() {
        return perSecond > 0;
    }

    /** How many operations one caller may always hold. */
    int share() {
        return Math.max(1, (int) (((long) atOnce * callerShare + 99) / 100));
    }

    /** How many places stay free for others when a caller exceeds its share: half of the places beyond its share. */
    int reserve() {
        return (atOnce - share()) / 2;
    }

    /** The tokens that an operation takes in all, including the one for admission. */
    int tokens(long cost) {
        return (int) Math.max(1, Math.min(mostOwed(), (cost + costPerToken - 1) / costPerToken));
    }

    /** The largest debt of a caller in tokens. */
    int mostOwed() {
        return MOST_BURSTS * burst;
    }

    /** The time between two tokens in the long run. */
    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** After a pause of this length every bucket is full again, whatever the debt. */
    Duration rest() {
        return interval().multipliedBy((1L + MOST_BURSTS) * burst);
    }
}
