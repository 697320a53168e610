package io.orgraph.architecture.planted.http;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A transport that asks a loader itself. */
public final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
