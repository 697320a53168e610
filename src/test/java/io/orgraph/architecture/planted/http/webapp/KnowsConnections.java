package io.orgraph.architecture.planted.http.webapp;

import io.orgraph.architecture.planted.http.connection.KnowsSecurity;

/** An app that knows the connections it goes through. */
public final class KnowsConnections {
    static final Class<?> KNOWN = KnowsSecurity.class;

    private KnowsConnections() {}
}
