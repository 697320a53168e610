package io.orgraph.graph.operation;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceRegistry;

/** Makes a request's input ready to run: its loaders are made new, so that nothing of one caller reaches another. */
public final class OperationSetup {
    private final SourceRegistry sources;
    private final boolean introspection;

    public OperationSetup(SourceRegistry sources, OperationLimits limits) {
        this.sources = sources;
        this.introspection = limits.introspection();
    }

    /** The engine's input for a request, with loaders and context of its own. Does not block. */
    public ExecutionInput input(GraphqlRequest request, OperationContext context) {
        SourceAccess sourceAccess = new SourceAccess(sources, context.credentials(), context.budget());
        OperationLoaders loaders = new OperationLoaders(sourceAccess);
        ExecutionInput input = ExecutionInput.newExecutionInput(textOf(request.document()))
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(loaders.registry())
                .executionId(ExecutionId.from(context.requestId()))
                .build();
        GraphQLContext engine = input.getGraphQLContext();
        new Operation(request, context, sourceAccess).storeIn(engine);
        engine.put(OperationLoaders.class, loaders);
        limitIntrospection(engine);
        // Loaders that follow loaders hang for ever under any other dispatching.
        GraphQL.unusualConfiguration(engine).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
        return input;
    }

    /** The input of a document that is only checked: nothing of it can be run. */
    public ExecutionInput unbound(String text) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text).build();
        limitIntrospection(input.getGraphQLContext());
        return input;
    }

    private void limitIntrospection(GraphQLContext engine) {
        engine.put(Introspection.INTROSPECTION_DISABLED, !introspection);
    }

    private static String textOf(OperationDocument document) {
        if (document instanceof OperationDocument.Text known) {
            return known.text();
        }
        throw new IllegalArgumentException("The transport has not found the text of the document");
    }
}
