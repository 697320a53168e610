package io.orgraph.architecture.planted.http.openid;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A sign-in page that asks a loader. */
final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
