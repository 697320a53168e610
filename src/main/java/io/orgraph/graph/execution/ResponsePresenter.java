package io.orgraph.graph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlResponse.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Presents the engine's result to clients: its errors by {@link ErrorPresenter}, its data as it is. */
public final class ResponsePresenter {
    private ResponsePresenter() {}

    public static GraphqlResponse present(ExecutionResult result, String requestId) {
        Duration wait = waitIn(result.getErrors());
        return new GraphqlResponse.Single(
                wait.isZero() ? statusOf(result) : Status.RATE_LIMITED, body(result, requestId), wait);
    }

    private static Duration waitIn(List<GraphQLError> errors) {
        for (GraphQLError error : errors) {
            if (error instanceof CostRateExceeded exceeded) {
                return exceeded.retryAfter();
            }
        }
        return Duration.ZERO;
    }

    private static Status statusOf(ExecutionResult result) {
        if (result.isDataPresent()) {
            return Status.EXECUTED;
        }
        for (GraphQLError error : result.getErrors()) {
            if (error.getErrorType() == Refusal.MUTATION_BY_GET) {
                return Status.MUTATION_REFUSED;
            }
            if (error.getErrorType() == ErrorType.InvalidSyntax) {
                return Status.NOT_PARSED;
            }
        }
        return Status.NOT_EXECUTED;
    }

    private static Map<String, @Nullable Object> body(ExecutionResult result, String requestId) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put("errors", ErrorPresenter.present(result.getErrors(), requestId));
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        if (result.getExtensions() != null) {
            body.put("extensions", result.getExtensions());
        }
        return body;
    }
}
