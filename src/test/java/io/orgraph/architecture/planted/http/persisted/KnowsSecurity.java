package io.orgraph.architecture.planted.http.persisted;

import io.orgraph.architecture.planted.http.security.KnowsPlayground;

/** A store of documents that knows who may ask. */
public final class KnowsSecurity {
    static final Class<?> KNOWN = KnowsPlayground.class;

    private KnowsSecurity() {}
}
