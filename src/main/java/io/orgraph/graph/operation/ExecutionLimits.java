package io.orgraph.graph.operation;

import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.time.Duration;

/**
 * The limits of a running operation.
 *
 * @param time until it is answered with the data so far
 * @param calls to all sources
 * @param pages of one list that are read in search of something; pages with requested items do not count
 */
public record ExecutionLimits(Duration time, int calls, int pages) {
    public static final ExecutionLimits DEFAULT = new ExecutionLimits(Duration.ofSeconds(10), 1_000, 20);

    public ExecutionLimits {
        Durations.withinAnHour(time, "time");
        Limits.atLeast(1, calls, "calls");
        Limits.atLeast(1, pages, "pages");
    }
}
