package io.orgraph.graph.operation;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * How much an operation may use while it runs.
 *
 * @param time until it is answered with what there is
 * @param calls to the sources, in all
 * @param pages of one list that are walked through in search of something; those that bring what was asked for don't count
 */
public record ExecutionLimits(Duration time, int calls, int pages) {
    public static final ExecutionLimits DEFAULT = new ExecutionLimits(Duration.ofSeconds(10), 1_000, 20);

    public ExecutionLimits {
        Durations.withinAnHour(time, "time");
        Limits.atLeast(1, calls, "calls");
        Limits.atLeast(1, pages, "pages");
    }
}
