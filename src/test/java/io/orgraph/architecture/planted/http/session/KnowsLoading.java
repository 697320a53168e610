package io.orgraph.architecture.planted.http.session;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A session that asks a loader. */
final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
