package io.orgraph.architecture.planted.graph.schema;

import io.orgraph.architecture.planted.graph.query.KnowsMutations;

/** What fields are made of, knowing one of them. */
public final class KnowsQueries {
    static final Class<?> KNOWN = KnowsMutations.class;

    private KnowsQueries() {}
}
