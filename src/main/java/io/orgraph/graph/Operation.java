package io.orgraph.graph;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.orgraph.loading.Loaders;
import io.orgraph.source.Reach;
import java.util.Objects;

/** What one operation works with; made new for each, so that nothing of one caller reaches another. */
record Operation(OperationContext context, Reach reach, Loaders loaders) {

    static Operation of(DataFetchingEnvironment env) {
        return of(env.getGraphQlContext());
    }

    static Operation of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Operation.class), "the operation was not prepared");
    }

    void storeIn(GraphQLContext context) {
        context.put(Operation.class, this);
    }
}
