package io.orgraph.architecture.planted.graph.execution;

import io.orgraph.architecture.planted.graph.schema.KnowsQueries;

/** The execution of any schema, knowing this one. */
public final class KnowsSchema {
    static final Class<?> KNOWN = KnowsQueries.class;

    private KnowsSchema() {}
}
