package io.orgraph.architecture.planted.authentication;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A check of callers that asks a loader. */
final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
