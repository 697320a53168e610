package io.orgraph.architecture.planted.change;

import graphql.GraphQL;
import org.dataloader.DataLoader;

/** A change that knows who asks for it. */
final class KnowsTheEngine {
    static final Class<?> ENGINE = GraphQL.class;
    static final Class<?> LOADER = DataLoader.class;

    private KnowsTheEngine() {}
}
