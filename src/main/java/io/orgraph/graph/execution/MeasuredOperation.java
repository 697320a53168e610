package io.orgraph.graph.execution;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.language.OperationDefinition;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.graph.operation.OperationMeter.Kind;
import io.orgraph.graph.operation.OperationMeter.Outcome;
import org.jspecify.annotations.Nullable;

/** Records the outcome of each operation, and reports it to a meter where there is one. */
final class MeasuredOperation {
    private final @Nullable OperationMeter meter;

    MeasuredOperation(@Nullable OperationMeter meter) {
        this.meter = meter;
    }

    /** Called first; the returned context is notified of the end. */
    InstrumentationContext<ExecutionResult> begins(GraphQLContext operation) {
        long start = System.nanoTime();
        return SimpleInstrumentationContext.whenCompleted((result, bug) -> ended(result, operation, start));
    }

    private void ended(@Nullable ExecutionResult result, GraphQLContext operation, long start) {
        OperationContext context = Operation.of(operation).context();
        Outcome outcome = outcome(result, operation);
        context.report().ended(outcome);
        InternalErrorCount.ended(operation, context.requestId());
        if (meter != null) {
            long nanos = System.nanoTime() - start;
            long waited = Math.min(nanos, context.budget().waitedNanos());
            meter.ended(context.report().kind(), outcome, nanos, nanos - waited);
        }
    }

    /** Called when the operation is about to run. */
    void runs(ExecutionContext execution) {
        OperationDefinition operation = execution.getOperationDefinition();
        boolean changes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        Operation.of(execution.getGraphQLContext())
                .context()
                .report()
                .runs(changes ? Kind.MUTATION : Kind.QUERY, operation.getName());
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
        if (Operation.of(operation).context().budget().isOver()) {
            return Outcome.CUT_SHORT;
        }
        return result.getData() == null ? Outcome.FAILED : Outcome.PARTIAL;
    }

    private static boolean isOverLimit(GraphQLError error) {
        return error.getErrorType() == Refusal.LIMIT_EXCEEDED
                || error.getErrorType() == ErrorType.ExecutionAborted
                || Refusal.isOfSize(error);
    }
}
