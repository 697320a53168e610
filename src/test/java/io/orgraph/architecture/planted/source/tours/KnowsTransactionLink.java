package io.orgraph.architecture.planted.source.tours;

import io.orgraph.architecture.planted.source.transactionlink.KnowsKognitos;

/** The third of three adapters that know one another. */
public final class KnowsTransactionLink {
    static final Class<?> KNOWN = KnowsKognitos.class;

    private KnowsTransactionLink() {}
}
