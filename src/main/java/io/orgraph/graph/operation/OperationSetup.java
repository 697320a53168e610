package io.orgraph.graph.operation;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import io.orgraph.loading.Loaders;
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

    /** Gives the input with the operation's own loaders, limits and context. Does not block. */
    public ExecutionInput prepare(ExecutionInput input, OperationContext context) {
        SourceAccess sourceAccess = new SourceAccess(sources, context.credentials(), context.budget());
        Loaders loaders = new Loaders(sourceAccess);
        GraphQLContext engine = input.getGraphQLContext();
        new Operation(context, sourceAccess, loaders).storeIn(engine);
        engine.put(Loaders.class, loaders);
        engine.put(ParserOptions.class, parsing);
        engine.put(QueryComplexityLimits.KEY, shape);
        engine.put(Introspection.INTROSPECTION_DISABLED, !introspection);
        // Loaders that follow loaders hang for ever under any other dispatching.
        GraphQL.unusualConfiguration(engine).dataloaderConfig().enableDataLoaderExhaustedDispatching(true);
        return input.transform(builder ->
                builder.dataLoaderRegistry(loaders.registry()).executionId(ExecutionId.from(context.requestId())));
    }
}
