package io.orgraph.graph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;
import java.util.List;

/**
 * Removes hints at the schema from errors where introspection is off: an error in a document or its variables has its
 * kind and position alone, while the engine would name the expected types, arguments and fields.
 */
final class SchemaHintFilter {

    private SchemaHintFilter() {}

    /** The response, with errors that give no hints. */
    static ExecutionResult in(ExecutionResult result) {
        List<GraphQLError> errors = result.getErrors();
        return errors.stream().noneMatch(SchemaHintFilter::mayHint)
                ? result
                : result.transform(builder -> builder.errors(
                        errors.stream().map(SchemaHintFilter::told).toList()));
    }

    private static GraphQLError told(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            return ValidationError.newValidationError()
                    .sourceLocations(error.getLocations())
                    .validationErrorType(invalid.getValidationErrorType())
                    .description("The document does not match the schema: " + invalid.getValidationErrorType())
                    .build();
        }
        return mayHint(error)
                ? GraphqlErrorBuilder.newError()
                        .errorType(error.getErrorType())
                        .locations(error.getLocations())
                        .message("The variables do not match the operation, or the document has no such operation")
                        .build()
                : error;
    }

    /** This project's errors have a code; these errors of the engine are about a document and its variables. */
    private static boolean mayHint(GraphQLError error) {
        boolean isOurs = error.getExtensions() != null && error.getExtensions().containsKey("code");
        return !isOurs && error.getErrorType() == ErrorType.ValidationError;
    }
}
