package io.orgraph.architecture.planted.graph.projection;

import io.orgraph.architecture.planted.graph.query.KnowsMutations;

/** A projection of any schema's fields, knowing these. */
public final class KnowsQueries {
    static final Class<?> KNOWN = KnowsMutations.class;

    private KnowsQueries() {}
}
