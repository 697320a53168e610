package io.orgraph.architecture.planted.http;

import com.nimbusds.jwt.SignedJWT;

/** A transport that reads a token by itself. */
final class ReadsTokens {
    static final Class<?> KNOWN = SignedJWT.class;

    private ReadsTokens() {}
}
