package io.orgraph.contract;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.testkit.ReceivedRequest;

/** A credential, and how it has to look on the wire: the one header that says who asks. */
record TestCredential(Credential credential, String header, String value) {

    static TestCredential authorization(String secret, String value) {
        return new TestCredential(Credential.of(Secret.of(secret)), "Authorization", value);
    }

    static TestCredential bearer(String secret) {
        return authorization(secret, "Bearer " + secret);
    }

    static TestCredential cookie(String cookie) {
        return new TestCredential(Credential.of(Secret.of("Cookie:" + cookie)), "Cookie", cookie);
    }

    /** The part of it that nobody else may see. */
    String secret() {
        return value.substring(Math.max(value.lastIndexOf(' '), value.lastIndexOf('=')) + 1);
    }

    boolean isShownIn(ReceivedRequest asked) {
        return asked.header(header).equals(value);
    }
}
