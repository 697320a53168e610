package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustedDocuments;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Meters of the manifest and its operations, which have names that the deployment chose: so many and no more. */
public final class TrustedDocumentMeters implements MeterBinder {
    private static final int MOST_NAMES = 1_000;

    private final TrustedDocuments trusted;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    public TrustedDocumentMeters(TrustedDocuments trusted) {
        this.trusted = trusted;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        trusted.measureBy((operation, nanos) -> timer(operation, registry).record(nanos, TimeUnit.NANOSECONDS));
        Gauge.builder("orgraph.trusted.documents", trusted, TrustedDocuments::size)
                .description("Documents of the manifest")
                .register(registry);
        for (TrustEvent event : TrustEvent.values()) {
            FunctionCounter.builder("orgraph.trusted.events", trusted, documents -> documents.of(event))
                    .description("Requests where there is a manifest, and changes of the manifest")
                    .tag("event", event.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private Timer timer(String operation, MeterRegistry registry) {
        Timer known = timers.get(operation);
        if (known != null) {
            return known;
        }
        String name = timers.size() < MOST_NAMES ? operation : "other";
        return timers.computeIfAbsent(
                name,
                added -> Timer.builder("orgraph.trusted.operations")
                        .description("Operations of the manifest")
                        .tag("operation", added)
                        .register(registry));
    }
}
