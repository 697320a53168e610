package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.CallMeters;
import io.orgraph.upstream.SourceStats;
import io.orgraph.upstream.UnsentReason;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

/** Meters of the calls to sources. */
public final class UpstreamMeters implements CallMeters {
    private static final String SOURCE = "source";

    private final MeterRegistry registry;

    /** Keeps the statistics reachable: the registry itself holds only weak references. */
    private final List<SourceStats> sources = new CopyOnWriteArrayList<>();

    public UpstreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public CallMeter of(SourceName source) {
        return new CallTimers(registry, Tags.of(SOURCE, source.value()));
    }

    @Override
    public void register(SourceName source, SourceStats stats) {
        sources.add(stats);
        Tags tags = Tags.of(SOURCE, source.value());
        gauge("orgraph.upstream.under.way", "Calls in flight", tags, stats, SourceStats::underWay);
        gauge("orgraph.upstream.waiting", "Queued calls", tags, stats, SourceStats::waiting);
        gauge(
                "orgraph.upstream.circuit",
                "Circuit breaker: 0 closed, 1 half-open, 2 open",
                tags,
                stats,
                UpstreamMeters::circuit);
        count("orgraph.upstream.retries", "Retried calls", tags, stats, SourceStats::retries);
        count(
                "orgraph.upstream.rows.unreadable",
                "Rows of lists that could not be read",
                tags,
                stats,
                SourceStats::unreadableRows);
        for (UnsentReason reason : UnsentReason.values()) {
            Tags ofReason = tags.and("reason", reason.name().toLowerCase(Locale.ROOT));
            count("orgraph.upstream.unsent", "Calls that were not sent", ofReason, stats, from -> from.unsent(reason));
        }
    }

    private static double circuit(SourceStats stats) {
        return switch (stats.circuit()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private void gauge(String name, String what, Tags tags, SourceStats stats, ToDoubleFunction<SourceStats> value) {
        Gauge.builder(name, stats, value).description(what).tags(tags).register(registry);
    }

    private void count(String name, String what, Tags tags, SourceStats stats, ToDoubleFunction<SourceStats> value) {
        FunctionCounter.builder(name, stats, value).description(what).tags(tags).register(registry);
    }
}
