package io.orgraph.architecture.planted.credential;

import io.orgraph.architecture.planted.failure.KnowsCredential;

/** A credential that knows what went wrong with it; with the failure that knows it, a cycle. */
public final class KnowsFailure {
    static final Class<?> KNOWN = KnowsCredential.class;

    private KnowsFailure() {}
}
