package io.orgraph.architecture.planted.change;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A change that reads by a loader. */
public final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
