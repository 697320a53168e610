package io.orgraph.architecture.planted.graph.mutation;

import io.orgraph.architecture.planted.graph.accessplan.KnowsQueries;

/** A mutation that knows the plans that are made of mutations. */
public final class KnowsAccessPlans {
    static final Class<?> KNOWN = KnowsQueries.class;

    private KnowsAccessPlans() {}
}
