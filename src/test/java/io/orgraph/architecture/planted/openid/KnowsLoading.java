package io.orgraph.architecture.planted.openid;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A sign-in that asks a loader. */
final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
