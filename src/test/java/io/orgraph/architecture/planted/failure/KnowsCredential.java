package io.orgraph.architecture.planted.failure;

import io.orgraph.architecture.planted.credential.KnowsFailure;

/** A failure that knows who asked. */
public final class KnowsCredential {
    static final Class<?> KNOWN = KnowsFailure.class;

    private KnowsCredential() {}
}
