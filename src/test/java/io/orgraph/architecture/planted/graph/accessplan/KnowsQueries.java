package io.orgraph.architecture.planted.graph.accessplan;

import io.orgraph.architecture.planted.graph.query.KnowsMutations;

/** A plan that asks the fields of the graph. */
public final class KnowsQueries {
    static final Class<?> KNOWN = KnowsMutations.class;

    private KnowsQueries() {}
}
