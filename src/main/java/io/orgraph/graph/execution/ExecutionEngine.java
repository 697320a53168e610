package io.orgraph.graph.execution;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationMeter;
import org.jspecify.annotations.Nullable;

/** The engine with what documents and operations go through in it: kept documents, limits, measurement, internal errors. */
public final class ExecutionEngine {

    private ExecutionEngine() {}

    /**
     * An engine for one schema.
     *
     * @param meter is told of each operation; null where nobody measures
     */
    public static GraphQL of(GraphQLSchema schema, OperationLimits limits, @Nullable OperationMeter meter) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new Documents(limits, schema))
                .instrumentation(new EngineInstrumentation(limits, meter))
                .defaultDataFetcherExceptionHandler(new InternalErrorHandler())
                .build();
    }
}
