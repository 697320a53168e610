package io.orgraph.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.endpoint.health.filter.HealthResultFilter;
import io.micronaut.management.health.indicator.HealthResult;

/**
 * Gives the health endpoint's response the status of its result. The framework's own filter does the same, but matches the
 * path of every request against its patterns; this one is told by the body.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Replaces(HealthResultFilter.class)
@Requires(beans = HealthEndpoint.class)
final class HealthStatusFilter {
    private final HealthEndpoint health;

    HealthStatusFilter(HealthEndpoint health) {
        this.health = health;
    }

    @ResponseFilter
    void complete(MutableHttpResponse<?> answer) {
        if (answer.body() instanceof HealthResult result) {
            HttpStatus mapped = health.getStatusConfiguration()
                    .getHttpMapping()
                    .get(result.getStatus().getName());
            if (mapped != null) {
                answer.status(mapped);
            } else if (!result.getStatus().getOperational().orElse(true)) {
                answer.status(HttpStatus.SERVICE_UNAVAILABLE);
            }
        }
    }
}
