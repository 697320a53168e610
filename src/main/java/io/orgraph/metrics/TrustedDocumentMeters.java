package io.orgraph.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Meters of the manifests and their operations, which have names that the deployment chose: so many and no more. Where
 * front ends have manifests of their own, each meter says of which it is.
 */
public final class TrustedDocumentMeters implements MeterBinder {
    private static final int MOST_NAMES = 1_000;
    private static final String FRONT_END = "front_end";

    private final TrustedDocumentSets sets;
    private final Map<Tags, Timer> timers = new ConcurrentHashMap<>();

    public TrustedDocumentMeters(TrustedDocumentSets sets) {
        this.sets = sets;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(sets.usual(), sets.hasOwn() ? Tags.of(FRONT_END, FrontEndMeters.NONE) : Tags.empty(), registry);
        sets.forEachOwn((frontEnd, own) -> bind(own, Tags.of(FRONT_END, frontEnd), registry));
    }

    private void bind(TrustedDocuments trusted, Tags tags, MeterRegistry registry) {
        trusted.measureBy((operation, nanos) -> timer(operation, tags, registry).record(nanos, TimeUnit.NANOSECONDS));
        Gauge.builder("orgraph.trusted.documents", trusted, TrustedDocuments::size)
                .description("Documents of the manifest")
                .tags(tags)
                .register(registry);
        for (TrustEvent event : TrustEvent.values()) {
            FunctionCounter.builder("orgraph.trusted.events", trusted, documents -> documents.of(event))
                    .description("Requests where there is a manifest, and changes of the manifest")
                    .tags(tags.and("event", event.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }
    }

    private Timer timer(String operation, Tags tags, MeterRegistry registry) {
        Timer known = timers.get(tags.and("operation", operation));
        if (known != null) {
            return known;
        }
        Tags named = tags.and("operation", timers.size() < MOST_NAMES ? operation : "other");
        return timers.computeIfAbsent(
                named,
                added -> Timer.builder("orgraph.trusted.operations")
                        .description("Operations of the manifest")
                        .tags(added)
                        .register(registry));
    }
}
