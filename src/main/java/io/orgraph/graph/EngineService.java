package io.orgraph.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.orgraph.graph.execution.ExecutionEngine;
import io.orgraph.graph.execution.ResponsePresenter;
import io.orgraph.graph.operation.DocumentPreparation;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationSetup;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs operations with the engine: sets each one up, executes it, and presents its result. */
public final class EngineService implements GraphqlService, DocumentPreparation {
    private final GraphQL engine;
    private final OperationSetup setup;

    public EngineService(GraphQL engine, SourceRegistry sources, OperationLimits limits) {
        this.engine = engine;
        this.setup = new OperationSetup(sources, limits);
    }

    @Override
    public CompletableFuture<GraphqlResponse> run(GraphqlRequest request, OperationContext context) {
        return execute(setup.input(request, context))
                .thenApply(result -> ResponsePresenter.present(result, context.requestId()));
    }

    @Override
    public List<String> prepare(String document) {
        return ExecutionEngine.prepare(engine, setup.unbound(document));
    }

    /** A bug in the engine ends the operation in one way, whether it is thrown at once or later. */
    private CompletableFuture<ExecutionResult> execute(ExecutionInput input) {
        try {
            return engine.executeAsync(input);
        } catch (Throwable bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }
}
