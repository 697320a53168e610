package io.orgraph.architecture.planted.http;

import io.orgraph.architecture.planted.graph.query.KnowsMutations;

/** A transport that goes past the face of graph. */
public final class KnowsAResolver {
    static final Class<?> KNOWN = KnowsMutations.class;

    private KnowsAResolver() {}
}
