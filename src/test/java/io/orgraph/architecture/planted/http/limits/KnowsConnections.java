package io.orgraph.architecture.planted.http.limits;

import io.orgraph.architecture.planted.http.connection.KnowsSecurity;

/** A limit of operations that knows connections. */
public final class KnowsConnections {
    static final Class<?> KNOWN = KnowsSecurity.class;

    private KnowsConnections() {}
}
