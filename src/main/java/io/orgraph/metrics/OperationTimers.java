package io.orgraph.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.orgraph.graph.operation.OperationMeter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The timers of operations, all created at start: what has not happened yet is reported as zero. */
public final class OperationTimers implements OperationMeter {
    private final Map<Kind, Map<Outcome, Timer>> timers = new EnumMap<>(Kind.class);
    private final Map<Kind, Timer> owns = new EnumMap<>(Kind.class);

    public OperationTimers(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            Map<Outcome, Timer> ofKind = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                ofKind.put(outcome, timer(registry, kind, outcome));
            }
            timers.put(kind, ofKind);
            owns.put(kind, own(registry, kind));
        }
    }

    @Override
    public void ended(Kind kind, Outcome outcome, long nanos, long own) {
        Timer timer = Objects.requireNonNull(timers.get(kind)).get(outcome);
        Objects.requireNonNull(timer).record(nanos, TimeUnit.NANOSECONDS);
        Objects.requireNonNull(owns.get(kind)).record(own, TimeUnit.NANOSECONDS);
    }

    private static Timer own(MeterRegistry registry, Kind kind) {
        return Timer.builder("orgraph.operations.own")
                .description("Time of operations without the time of their calls")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(Buckets.all())
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, Kind kind, Outcome outcome) {
        return Timer.builder("orgraph.operations")
                .description("Admitted operations")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(Buckets.all())
                .register(registry);
    }
}
