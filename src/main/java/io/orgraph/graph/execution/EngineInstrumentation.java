package io.orgraph.graph.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.graph.operation.OperationMeter.Kind;
import io.orgraph.graph.projection.DocumentProjections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Hooks into the stages of an operation in the engine: requested, parsed, about to run, each field, answered. */
final class EngineInstrumentation extends SimplePerformantInstrumentation {
    private final DocumentLimits documents;
    private final AnswerLimit answers;
    private final CostExtension costs;
    private final boolean hints;
    private final MeasuredOperation measured;

    EngineInstrumentation(OperationLimits limits, @Nullable OperationMeter meter) {
        this.documents = new DocumentLimits(limits);
        this.answers = new AnswerLimit(limits.values());
        this.costs = new CostExtension(limits.cost());
        this.hints = limits.introspection();
        this.measured = new MeasuredOperation(meter);
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return measured.begins(parameters.getGraphQLContext());
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables parsed,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        List<GraphQLError> tooMuch = documents.tooMuchOf(parsed.getDocument());
        if (!tooMuch.isEmpty()) {
            throw new AbortExecutionException(tooMuch);
        }
        return parsed;
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext execution,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        answers.begin(execution);
        measured.runs(execution);
        DocumentProjections projections = execution.getGraphQLContext().get(DocumentProjections.class);
        if (projections != null) {
            projections.use(execution);
        }
        return execution;
    }

    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        answers.endWhereExceeded(parameters.getExecutionContext());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        GraphQLContext context = parameters.getGraphQLContext();
        Operation operation = Operation.of(context);
        AnswerSize size = AnswerSize.of(result.getData());
        costs.settle(size, operation.context());
        boolean isChange = operation.context().report().kind() == Kind.MUTATION;
        ExecutionResult answer = costs.toldWith(answers.limited(result, size, context, isChange), operation);
        return CompletableFuture.completedFuture(hints ? answer : SchemaHintFilter.in(answer));
    }
}
