package io.orgraph.architecture.planted.source.transactionlink;

import io.orgraph.architecture.planted.source.kognitos.KnowsTours;

/** The first of three adapters that know one another. */
public final class KnowsKognitos {
    static final Class<?> KNOWN = KnowsTours.class;

    private KnowsKognitos() {}
}
