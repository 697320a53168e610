package io.orgraph.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * As much as is answered while so many requests are always under way.
 *
 * @param perSecond answers with all that was asked for
 * @param facade what the facade took of the processors meanwhile
 * @param others what generator and upstream took
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

    /** Of the facade, in milliseconds. */
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
