package io.orgraph.architecture.planted.http.security;

import io.orgraph.architecture.planted.http.playground.KnowsConnections;

/** A check of requests that knows one of the pages. */
public final class KnowsPlayground {
    static final Class<?> KNOWN = KnowsConnections.class;

    private KnowsPlayground() {}
}
