package io.orgraph.validation;

import java.time.Duration;

/** Checks durations, like {@link Limits}. */
public final class Durations {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Durations() {}

    public static void withinAnHour(Duration time, String component) {
        Limits.check(isPositive(time, HOUR), component, "it is more than 0 and at most 1h");
    }

    public static void withinADay(Duration time, String component) {
        Limits.check(isPositive(time, DAY), component, "it is more than 0 and at most 24h");
    }

    /** Zero is allowed as well. */
    public static void withinMinutes(int most, Duration time, String component) {
        boolean kept = !time.isNegative() && time.compareTo(Duration.ofMinutes(most)) <= 0;
        Limits.check(kept, component, "it is 0s to " + most + "m");
    }

    private static boolean isPositive(Duration time, Duration most) {
        return !time.isNegative() && !time.isZero() && time.compareTo(most) <= 0;
    }
}
