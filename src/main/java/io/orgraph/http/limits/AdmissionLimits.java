package io.orgraph.http.limits;

import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * How many operations are let in, and for how much.
 *
 * @param atOnce operations under way, those of all callers together
 * @param callerShare percent of those that one caller may hold whatever others do
 * @param perSecond tokens of one caller in the long run; 0 for no such limit
 * @param burst tokens of one caller at once, after a rest
 * @param costPerToken expected cost that one token pays for; each operation takes at least one token
 */
public record AdmissionLimits(int atOnce, int callerShare, int perSecond, int burst, int costPerToken) {
    public static final AdmissionLimits DEFAULT = new AdmissionLimits(64, 50, 50, 100, 2_000);

    /** So many times the burst is what one operation takes at most: it bounds how long a caller can owe. */
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

    /** How many operations one caller may hold whatever others do. */
    int share() {
        return Math.max(1, (int) (((long) atOnce * callerShare + 99) / 100));
    }

    /** How many places stay free for others when a caller goes beyond its share: half of what is not its own. */
    int reserve() {
        return (atOnce - share()) / 2;
    }

    /** What an operation takes in all, the token for being let in among them. */
    int tokens(long cost) {
        return (int) Math.max(1, Math.min(mostOwed(), (cost + costPerToken - 1) / costPerToken));
    }

    /** How many tokens a caller owes at most. */
    int mostOwed() {
        return MOST_BURSTS * burst;
    }

    /** Between two tokens, in the long run. */
    Duration interval() {
        return Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** After such a rest a caller is as good as new, whatever it owed. */
    Duration rest() {
        return interval().multipliedBy((1L + MOST_BURSTS) * burst);
    }
}
