package io.orgraph.architecture.planted.change;

import io.orgraph.architecture.planted.upstream.KnowsSource;

/** A change that goes past the ports. */
public final class KnowsUpstream {
    static final Class<?> KNOWN = KnowsSource.class;

    private KnowsUpstream() {}
}
