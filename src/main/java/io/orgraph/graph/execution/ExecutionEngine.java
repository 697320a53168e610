package io.orgraph.graph.execution;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.schema.GraphQLSchema;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.graph.projection.ProjectionStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine with its document cache, limits, measurement and internal errors. */
public final class ExecutionEngine {

    private ExecutionEngine() {}

    /**
     * Creates an engine for one schema.
     *
     * @param meter records each operation; null for none
     */
    public static GraphQL of(GraphQLSchema schema, OperationLimits limits, @Nullable OperationMeter meter) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(limits, schema))
                .instrumentation(new EngineInstrumentation(limits, meter))
                .queryExecutionStrategy(new ProjectionStrategy(new InternalErrorHandler()))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(new InternalErrorHandler()))
                .build();
    }

    /** What keeps a document from being run by an engine of this class; otherwise it is kept for its first request. */
    public static List<String> prepare(GraphQL engine, ExecutionInput input) {
        Documents documents = (Documents) engine.getPreparsedDocumentProvider();
        return documents.prepare(input).stream().map(GraphQLError::getMessage).toList();
    }
}
