package io.orgraph.graph.operation;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.source.SourceAccess;
import java.util.Objects;

/** What one operation works with; made new for each, so that nothing of one caller reaches another. */
public record Operation(GraphqlRequest request, OperationContext context, SourceAccess sourceAccess) {

    public static Operation of(DataFetchingEnvironment env) {
        return of(env.getGraphQlContext());
    }

    public static Operation of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Operation.class), "the operation was not prepared");
    }

    void storeIn(GraphQLContext context) {
        context.put(Operation.class, this);
    }
}
