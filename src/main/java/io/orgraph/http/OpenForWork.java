package io.orgraph.http;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Ready until this server is about to end. */
@Singleton
@Readiness
final class OpenForWork implements HealthIndicator {
    private final Operations operations;

    OpenForWork(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("operations")
                .status(operations.isClosing() ? HealthStatus.DOWN : HealthStatus.UP)
                .details(Map.of("underWay", operations.underWay()))
                .build());
    }
}
