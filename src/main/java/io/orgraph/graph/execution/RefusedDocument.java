package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/** The error of a document that is not run, although it is valid. */
record RefusedDocument(Refusal refusal, String message) implements GraphQLError {

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return refusal;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", refusal.name());
    }
}
