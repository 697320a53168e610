package io.orgraph.graph.operation;

import java.time.Duration;

/**
 * How much an operation may use while it runs.
 *
 * @param time until it is answered with what there is
 * @param calls to the sources, in all
 * @param pages of one list that are walked through in search of something; those that bring what was asked for don't count
 */
public record ExecutionLimits(Duration time, int calls, int pages) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public static final ExecutionLimits DEFAULT = new ExecutionLimits(Duration.ofSeconds(10), 1_000, 20);

    public ExecutionLimits {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Please change orgraph.limits.operation-timeout: it is longer than nothing and an hour at most");
        }
        if (calls < 1 || pages < 1) {
            throw new IllegalArgumentException(
                    "Please change orgraph.limits." + (calls < 1 ? "calls" : "pages") + ": it is at least 1");
        }
    }
}
