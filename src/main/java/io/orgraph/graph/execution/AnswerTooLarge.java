package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.orgraph.failure.Code;
import java.util.List;
import java.util.Map;

/**
 * The error in place of a response that would have been too large.
 *
 * @param most the limit, with its unit
 */
record AnswerTooLarge(String most, boolean isOfChange) implements GraphQLError {

    @Override
    public String getMessage() {
        return "An answer has at most " + most + ", this one would have more: request fewer items with"
                + " 'first', or fewer levels"
                + (isOfChange ? ". Changes may have been made: check before sending any of them again" : "");
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(Code.BUDGET_EXCEEDED.name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", Code.BUDGET_EXCEEDED.name(), "retryable", false);
    }
}
