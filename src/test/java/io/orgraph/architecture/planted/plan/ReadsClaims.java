package io.orgraph.architecture.planted.plan;

import com.nimbusds.jwt.SignedJWT;

/** A plan that lets callers in. */
final class ReadsClaims {
    static final Class<?> TOKEN = SignedJWT.class;

    private ReadsClaims() {}
}
