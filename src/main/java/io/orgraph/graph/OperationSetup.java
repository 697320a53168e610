package io.orgraph.graph;

import graphql.ExecutionInput;

/** Makes a request's input ready to run: its loaders are made new, so that nothing of one caller reaches another. */
public final class OperationSetup {

    /** Gives the input with the operation's own loaders, limits and context. Does not block. */
    public ExecutionInput prepare(ExecutionInput input, OperationContext operation) {
        operation.storeIn(input.getGraphQLContext());
        return input;
    }
}
