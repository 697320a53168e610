package io.orgraph.graph;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.language.OperationDefinition;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import io.orgraph.graph.OperationMeter.Kind;
import io.orgraph.graph.OperationMeter.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a meter of each operation that the engine is asked for. */
final class MeasuredOperation {
    private static final Object KIND = MeasuredOperation.class;
    private static final Set<ValidationErrorClassification> SIZES =
            Set.of(ValidationErrorType.MaxQueryDepthExceeded, ValidationErrorType.MaxQueryFieldsExceeded);

    private final OperationMeter meter;

    MeasuredOperation(OperationMeter meter) {
        this.meter = meter;
    }

    /** Called first of all: what it gives is told of the end. */
    InstrumentationContext<ExecutionResult> begins(GraphQLContext operation) {
        long start = System.nanoTime();
        return SimpleInstrumentationContext.whenCompleted((result, bug) -> meter.ended(
                operation.getOrDefault(KIND, Kind.UNKNOWN), outcome(result, operation), System.nanoTime() - start));
    }

    /** Called when it is about to run. */
    void runs(ExecutionContext execution) {
        boolean changes = execution.getOperationDefinition().getOperation() == OperationDefinition.Operation.MUTATION;
        execution.getGraphQLContext().put(KIND, changes ? Kind.MUTATION : Kind.QUERY);
    }

    private static Outcome outcome(@Nullable ExecutionResult result, GraphQLContext operation) {
        if (result == null) {
            return Outcome.FAILED;
        }
        if (AnswerLimit.isExceeded(operation)) {
            return Outcome.OVER_LIMIT;
        }
        if (!result.isDataPresent()) {
            return result.getErrors().stream().anyMatch(MeasuredOperation::isOverLimit)
                    ? Outcome.OVER_LIMIT
                    : Outcome.REFUSED;
        }
        if (result.getErrors().isEmpty()) {
            return Outcome.WHOLE;
        }
        if (Operation.of(operation).context().allowance().isOver()) {
            return Outcome.CUT_SHORT;
        }
        return result.getData() == null ? Outcome.FAILED : Outcome.PARTIAL;
    }

    private static boolean isOverLimit(GraphQLError error) {
        return error.getErrorType() == Refusal.LIMIT_EXCEEDED
                || error.getErrorType() == ErrorType.ExecutionAborted
                || (error instanceof ValidationError invalid && SIZES.contains(invalid.getValidationErrorType()));
    }
}
