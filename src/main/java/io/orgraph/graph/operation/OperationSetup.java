package io.orgraph.graph.operation;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceRegistry;

/** Makes a request's input ready to run: its loaders are made new, so that nothing of one caller reaches another. */
public final class OperationSetup {
    private final SourceRegistry sources;
    private final ParserOptions parsing;
    private final QueryComplexityLimits shape;
    private final boolean introspection;

    public OperationSetup(SourceRegistry sources, OperationLimits limits) {
        this.sources = sources;
        this.parsing = ParserOptions.newParserOptions()
                .maxCharacters(limits.characters())
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .build();
        this.shape = QueryComplexityLimits.newLimits()
                .maxDepth(limits.depth())
                .maxFieldsCount(limits.fields())
                .build();
        this.introspection = limits.introspection();
    }

    /** The engine's input for a request, with loaders, limits and context of its own. Does not block. */
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
        limit(engine);
        // Loaders that follow loaders hang for ever under any other dispatching.
        GraphQL.unusualConfiguration(engine).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
        return input;
    }

    /** The input of a document that is only checked: nothing of it can be run. */
    public ExecutionInput unbound(String text) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text).build();
        limit(input.getGraphQLContext());
        return input;
    }

    private void limit(GraphQLContext engine) {
        engine.put(ParserOptions.class, parsing);
        engine.put(QueryComplexityLimits.KEY, shape);
        engine.put(Introspection.INTROSPECTION_DISABLED, !introspection);
    }

    private static String textOf(OperationDocument document) {
        if (document instanceof OperationDocument.Text known) {
            return known.text();
        }
        throw new IllegalArgumentException("The transport has not found the text of the document");
    }
}
