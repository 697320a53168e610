package io.orgraph.architecture.planted.upstream;

import io.orgraph.architecture.planted.source.KnowsAnAdapter;

/** The way out, knowing a port. */
public final class KnowsSource {
    static final Class<?> KNOWN = KnowsAnAdapter.class;

    private KnowsSource() {}
}
