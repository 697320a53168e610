package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.FrontEndCounters;

/** Meters of each front end that the deployment names, and of the requests that are for none. */
public final class FrontEndMeters implements MeterBinder {
    /** In the place of a front end's name; none has it. */
    static final String NONE = "-";

    private final FrontEndCounters counters;

    public FrontEndMeters(FrontEndCounters counters) {
        this.counters = counters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String frontEnd : counters.names()) {
            for (int hundreds = FrontEndCounters.FIRST; hundreds <= FrontEndCounters.LAST; hundreds++) {
                int status = hundreds;
                FunctionCounter.builder("orgraph.front.end.requests", counters, all -> all.of(frontEnd, status))
                        .description("Requests of each front end by the status of their response")
                        .tag("front_end", frontEnd.isEmpty() ? NONE : frontEnd)
                        .tag("status", status + "xx")
                        .register(registry);
            }
        }
    }
}
