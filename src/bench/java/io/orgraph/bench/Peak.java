package io.orgraph.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * The throughput at a fixed number of requests in flight.
 *
 * @param perSecond complete responses without errors, per second
 * @param facade processor time of the facade
 * @param others processor time of the load generator and the upstream
 */
record Peak(Tally counters, double perSecond, Duration length, Duration facade, Duration others) {
    static Peak of(Load load, Facade facade, int atOnce, Duration length) {
        Tally counters = new Tally();
        Duration facadeBefore = facade.processorTime();
        Duration othersBefore = ownProcessorTime();
        load.busily(atOnce, length, counters);
        int whole = counters.whole();
        Duration facadeTook = facade.processorTime().minus(facadeBefore);
        Duration othersTook = ownProcessorTime().minus(othersBefore);
        load.awaitQuiet(Duration.ofSeconds(15));
        return new Peak(counters, whole / seconds(length), length, facadeTook, othersTook);
    }

    /** Processor time of the facade for each response, in milliseconds. */
    double processorMillisEach() {
        return 1_000 * seconds(facade) / Math.max(1, perSecond * seconds(length));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f/s; %.2f ms of processor time each, the facade on %.2f cores, generator and upstream on %.2f; %s",
                perSecond,
                processorMillisEach(),
                seconds(facade) / seconds(length),
                seconds(others) / seconds(length),
                counters.line());
    }

    private static Duration ownProcessorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
