package io.orgraph.architecture.planted.graph.query;

import io.orgraph.architecture.planted.graph.mutation.KnowsAccessPlans;

/** A field that reads, and knows one that writes. */
public final class KnowsMutations {
    static final Class<?> KNOWN = KnowsAccessPlans.class;

    private KnowsMutations() {}
}
