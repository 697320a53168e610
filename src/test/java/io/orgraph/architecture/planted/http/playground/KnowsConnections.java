package io.orgraph.architecture.planted.http.playground;

import io.orgraph.architecture.planted.http.connection.KnowsSecurity;

/** A page that knows the connections it goes through. */
public final class KnowsConnections {
    static final Class<?> KNOWN = KnowsSecurity.class;

    private KnowsConnections() {}
}
