package io.orgraph.architecture.planted.source.kognitos;

import io.orgraph.architecture.planted.source.tours.KnowsTransactionLink;

/** The second of three adapters that know one another. */
public final class KnowsTours {
    static final Class<?> KNOWN = KnowsTransactionLink.class;

    private KnowsTours() {}
}
