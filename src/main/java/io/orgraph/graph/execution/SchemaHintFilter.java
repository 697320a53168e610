package io.orgraph.graph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;
import java.util.List;

/**
 * Where the schema cannot be asked for, errors tell nothing of it either: what is wrong with a document or its variables
 * is said by its kind and place alone, while the engine would name the types, arguments and fields that it expected.
 */
final class SchemaHintFilter {

    private SchemaHintFilter() {}

    /** The answer, with errors that give no hints. */
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

    /** An error of ours has a code; of the engine's, these are about a document and what came with it. */
    private static boolean mayHint(GraphQLError error) {
        boolean isOurs = error.getExtensions() != null && error.getExtensions().containsKey("code");
        return !isOurs && error.getErrorType() == ErrorType.ValidationError;
    }
}
