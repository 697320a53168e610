package io.orgraph.graph;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import io.orgraph.graph.OperationMeter.Kind;
import io.orgraph.graph.OperationMeter.Outcome;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells a meter of each operation that an engine is asked for. */
public final class MeasuredEngine extends SimplePerformantInstrumentation {
    private static final Object KIND = MeasuredEngine.class;

    private final Instrumentation inner;
    private final OperationMeter meter;

    private MeasuredEngine(Instrumentation inner, OperationMeter meter) {
        this.inner = inner;
        this.meter = meter;
    }

    /** The same engine, measured. */
    public static GraphQL of(GraphQL engine, OperationMeter meter) {
        return engine.transform(
                builder -> builder.instrumentation(new MeasuredEngine(engine.getInstrumentation(), meter)));
    }

    /** The engine's own has to do with results alone. To chain the two would ask both at each field. */
    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return inner.instrumentExecutionResult(result, parameters, state);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        GraphQLContext operation = parameters.getGraphQLContext();
        long start = System.nanoTime();
        return SimpleInstrumentationContext.whenCompleted((result, bug) -> meter.ended(
                operation.getOrDefault(KIND, Kind.UNKNOWN), outcome(result, operation), System.nanoTime() - start));
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
        boolean changes = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        parameters.getExecutionContext().getGraphQLContext().put(KIND, changes ? Kind.MUTATION : Kind.QUERY);
        return null;
    }

    private static Outcome outcome(@Nullable ExecutionResult result, GraphQLContext operation) {
        if (result == null) {
            return Outcome.FAILED;
        }
        if (!result.isDataPresent()) {
            return result.getErrors().stream().anyMatch(MeasuredEngine::isOverLimit)
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
        return error.getErrorType() == Refusal.LIMIT_EXCEEDED || error.getErrorType() == ErrorType.ExecutionAborted;
    }
}
