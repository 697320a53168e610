package io.orgraph.config;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.orgraph.failure.Health;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/**
 * The health of the sources, for those who may see details. It is always up: a server whose upstream fails still
 * answers for the others, and taking it out of service would not help.
 */
@Singleton
final class SourcesHealth implements HealthIndicator {
    private final SourceRegistry sources;

    SourcesHealth(SourceRegistry sources) {
        this.sources = sources;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        Map<String, Object> states = new TreeMap<>();
        for (Source source : sources.all()) {
            states.put(source.name().value(), told(source.health()));
        }
        return Publishers.just(HealthResult.builder("sources")
                .status(HealthStatus.UP)
                .details(states)
                .build());
    }

    private static Map<String, String> told(Health health) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("state", health.state().name());
        told.put("circuit", health.circuit().name());
        return told;
    }
}
