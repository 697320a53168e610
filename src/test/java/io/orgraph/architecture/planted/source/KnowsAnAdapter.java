package io.orgraph.architecture.planted.source;

import io.orgraph.architecture.planted.source.transactionlink.KnowsKognitos;

/** A port that knows who implements it. */
public final class KnowsAnAdapter {
    static final Class<?> KNOWN = KnowsKognitos.class;

    private KnowsAnAdapter() {}
}
