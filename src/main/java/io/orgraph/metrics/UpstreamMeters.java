package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.CallMeters;
import io.orgraph.upstream.Traffic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

/** Meters of the calls to sources. */
public final class UpstreamMeters implements CallMeters {
    private static final String SOURCE = "source";
    private static final String REASON = "reason";
    private static final String UNSENT = "orgraph.upstream.unsent";

    private final MeterRegistry registry;

    /** The registry itself holds none of them. */
    private final List<Traffic> watched = new CopyOnWriteArrayList<>();

    public UpstreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CallMeter of(SourceName source) {
        return new CallTimers(registry, Tags.of(SOURCE, source.value()));
    }

    @Override
    public void watch(SourceName source, Traffic traffic) {
        watched.add(traffic);
        Tags tags = Tags.of(SOURCE, source.value());
        gauge("orgraph.upstream.under.way", "Calls that are under way", tags, traffic, Traffic::underWay);
        gauge("orgraph.upstream.waiting", "Calls that wait for their turn", tags, traffic, Traffic::waiting);
        gauge(
                "orgraph.upstream.circuit",
                "Whether calls go to the source: 0 all, 1 a few trials, 2 none",
                tags,
                traffic,
                UpstreamMeters::circuit);
        count("orgraph.upstream.retries", "Calls made once more", tags, traffic, Traffic::secondTries);
        String unsent = "Calls that were not made";
        count(UNSENT, unsent, tags.and(REASON, "circuit"), traffic, Traffic::leftAlone);
        count(UNSENT, unsent, tags.and(REASON, "concurrency"), traffic, Traffic::crowdedOut);
        count(UNSENT, unsent, tags.and(REASON, "budget"), traffic, Traffic::overBudget);
    }

    private static double circuit(Traffic traffic) {
        return switch (traffic.circuit()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private void gauge(String name, String what, Tags tags, Traffic traffic, ToDoubleFunction<Traffic> value) {
        Gauge.builder(name, traffic, value).description(what).tags(tags).register(registry);
    }

    private void count(String name, String what, Tags tags, Traffic traffic, ToDoubleFunction<Traffic> value) {
        FunctionCounter.builder(name, traffic, value)
                .description(what)
                .tags(tags)
                .register(registry);
    }
}
