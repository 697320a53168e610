package io.orgraph.graph.execution;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import io.orgraph.graph.operation.OperationLimits;

/** The engine's own limits of a document that it parses and validates. A cached document needs none. */
final class ParseLimits {
    private final ParserOptions parsing;
    private final QueryComplexityLimits shape;

    ParseLimits(OperationLimits limits) {
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
    }

    void apply(ExecutionInput input) {
        GraphQLContext context = input.getGraphQLContext();
        context.put(ParserOptions.class, parsing);
        context.put(QueryComplexityLimits.KEY, shape);
    }
}
