package io.orgraph.architecture.planted.loading;

import io.orgraph.architecture.planted.upstream.KnowsSource;

/** A plan that goes past the ports. */
public final class KnowsUpstream {
    static final Class<?> KNOWN = KnowsSource.class;

    private KnowsUpstream() {}
}
