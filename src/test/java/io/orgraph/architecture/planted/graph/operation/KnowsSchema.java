package io.orgraph.architecture.planted.graph.operation;

import io.orgraph.architecture.planted.graph.schema.KnowsQueries;

/** An operation that knows what fields are made of. */
public final class KnowsSchema {
    static final Class<?> KNOWN = KnowsQueries.class;

    private KnowsSchema() {}
}
