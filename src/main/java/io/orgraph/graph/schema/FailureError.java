package io.orgraph.graph.schema;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a client sees it: a message of ours, the path, and {@code extensions} that a program can act on. Nothing of
 * an upstream is in it but the reference that its support asks for.
 */
record FailureError(
        Failure failure, ResultPath path, @Nullable SourceLocation location, String requestId) implements GraphQLError {

    @Override
    public String getMessage() {
        return FailureMessages.of(failure);
    }

    @Override
    public List<Object> getPath() {
        return path.toList();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return location == null ? List.of() : List.of(location);
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(failure.code().name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", failure.code().name());
        SourceName source = failure.source();
        if (source != null) {
            extensions.put("source", source.value());
        }
        extensions.put("retryable", failure.retryable());
        Duration retryAfter = failure.retryAfter();
        if (retryAfter != null) {
            extensions.put("retryAfter", retryAfter.toSeconds());
        }
        String reference = failure.reference();
        if (reference != null) {
            extensions.put("reference", reference);
        }
        extensions.put("requestId", requestId);
        return extensions;
    }
}
