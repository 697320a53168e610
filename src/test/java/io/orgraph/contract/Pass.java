package io.orgraph.contract;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;

/** A credential, and how it has to look on the wire: the one header that says who asks. */
record Pass(Credential credential, String header, String value) {

    static Pass authorization(String secret, String value) {
        return new Pass(Credential.of(Secret.of(secret)), "Authorization", value);
    }

    static Pass bearer(String secret) {
        return authorization(secret, "Bearer " + secret);
    }

    static Pass cookie(String cookie) {
        return new Pass(Credential.of(Secret.of("Cookie:" + cookie)), "Cookie", cookie);
    }

    /** The part of it that nobody else may see. */
    String secret() {
        return value.substring(Math.max(value.lastIndexOf(' '), value.lastIndexOf('=')) + 1);
    }

    boolean isShownIn(Asked asked) {
        return asked.header(header).equals(value);
    }
}
