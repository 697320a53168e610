package io.orgraph.graph.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.Set;

/** Why a document was not run at all. {@link ResponsePresenter} makes the status of the response from it. */
public enum Refusal implements ErrorClassification {
    /** The document is longer, deeper or wider than a setting allows. */
    LIMIT_EXCEEDED,
    /** A mutation came by GET or QUERY. */
    MUTATION_BY_GET,
    /** The caller's cost rate is exceeded. */
    RATE_LIMITED;

    private static final Set<ValidationErrorClassification> SIZES =
            Set.of(ValidationErrorType.MaxQueryDepthExceeded, ValidationErrorType.MaxQueryFieldsExceeded);

    /** The engine counts depth and fields during validation; to a client they are limits like all others. */
    static boolean isOfSize(GraphQLError error) {
        return error instanceof ValidationError invalid && SIZES.contains(invalid.getValidationErrorType());
    }
}
