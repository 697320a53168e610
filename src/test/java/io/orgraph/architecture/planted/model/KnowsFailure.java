package io.orgraph.architecture.planted.model;

import io.orgraph.architecture.planted.failure.KnowsCredential;

/** A noun that knows how reading it can fail. */
public final class KnowsFailure {
    static final Class<?> KNOWN = KnowsCredential.class;

    private KnowsFailure() {}
}
