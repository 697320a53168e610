package io.orgraph.architecture.planted.http;

import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.GraphQLInvocation;

/** A step that goes past what graph gives the transport. */
final class KnowsTheEngine {
    static final Class<?> RESULT = ExecutionResult.class;
    static final Class<?> INVOCATION = GraphQLInvocation.class;

    private KnowsTheEngine() {}
}
