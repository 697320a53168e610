package io.orgraph.architecture.planted.http.response;

import io.orgraph.architecture.planted.http.limits.KnowsConnections;

/** An answer that knows the limits that it tells of. */
public final class KnowsLimits {
    static final Class<?> KNOWN = KnowsConnections.class;

    private KnowsLimits() {}
}
