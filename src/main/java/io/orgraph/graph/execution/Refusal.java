package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.Set;

/** Why a document was not run at all. It decides the status of the HTTP answer. */
public enum Refusal implements ErrorClassification {
    /** Longer, deeper or wider than a setting allows. */
    LIMIT_EXCEEDED,
    /** A mutation that came by GET. */
    MUTATION_BY_GET,
    /** Its caller has asked for too much lately. */
    RATE_LIMITED;

    private static final Set<ValidationErrorClassification> SIZES =
            Set.of(ValidationErrorType.MaxQueryDepthExceeded, ValidationErrorType.MaxQueryFieldsExceeded);

    /** The engine counts depth and fields while it validates; to a client they are limits like all others. */
    static boolean isOfSize(GraphQLError error) {
        return error instanceof ValidationError invalid && SIZES.contains(invalid.getValidationErrorType());
    }
}
