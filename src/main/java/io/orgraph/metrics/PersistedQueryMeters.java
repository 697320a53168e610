package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.persisted.PersistedQueries;
import io.orgraph.http.persisted.PersistedQueryEvent;
import java.util.Locale;

/** Meters of the documents that requests name by hash. */
public final class PersistedQueryMeters implements MeterBinder {
    private final PersistedQueries queries;

    public PersistedQueryMeters(PersistedQueries queries) {
        this.queries = queries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("orgraph.persisted.queries.size", queries, PersistedQueries::weight)
                .description("Bytes of the documents registered by hash")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        for (PersistedQueryEvent event : PersistedQueryEvent.values()) {
            FunctionCounter.builder("orgraph.persisted.queries", queries, known -> known.of(event))
                    .description("Requests that name their document by hash, and documents registered")
                    .tag("event", event.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
