package io.orgraph.architecture.planted.http.connection;

import io.orgraph.architecture.planted.http.security.KnowsPlayground;

/** A connection that knows who is at its other end. */
public final class KnowsSecurity {
    static final Class<?> KNOWN = KnowsPlayground.class;

    private KnowsSecurity() {}
}
