package io.orgraph.architecture.planted.failure;

import graphql.GraphQLError;

/** A failure with the GraphQL engine in it. */
final class KnowsFrameworks {
    static final Class<?> GRAPHQL = GraphQLError.class;

    private KnowsFrameworks() {}
}
