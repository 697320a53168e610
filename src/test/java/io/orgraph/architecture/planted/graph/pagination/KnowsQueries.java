package io.orgraph.architecture.planted.graph.pagination;

import io.orgraph.architecture.planted.graph.query.KnowsMutations;

/** A connection that knows which field it answers. */
public final class KnowsQueries {
    static final Class<?> KNOWN = KnowsMutations.class;

    private KnowsQueries() {}
}
