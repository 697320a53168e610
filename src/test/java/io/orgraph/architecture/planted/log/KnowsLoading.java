package io.orgraph.architecture.planted.log;

import io.orgraph.architecture.planted.loading.KnowsUpstream;

/** A meter that asks a loader itself. */
final class KnowsLoading {
    static final Class<?> KNOWN = KnowsUpstream.class;

    private KnowsLoading() {}
}
