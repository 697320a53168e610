package io.orgraph.http.limits;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Ready until the server shuts down. */
@Singleton
@Readiness
final class ReadinessIndicator implements HealthIndicator {
    private final InFlightOperations inFlight;

    ReadinessIndicator(InFlightOperations inFlight) {
        this.inFlight = inFlight;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("operations")
                .status(inFlight.isClosing() ? HealthStatus.DOWN : HealthStatus.UP)
                .details(Map.of("underWay", inFlight.underWay()))
                .build());
    }
}
