package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The error of an operation that is not run now, since its caller has exceeded its cost rate.
 *
 * @param retryAfter how long to wait before a retry
 */
record CostRateExceeded(Duration retryAfter) implements GraphQLError {

    @Override
    public String getMessage() {
        return "Cost rate limit exceeded: wait, or request less at once";
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return Refusal.RATE_LIMITED;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", Refusal.RATE_LIMITED.name());
    }
}
