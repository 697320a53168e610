package io.orgraph.credential;

/** A caller's credential for one source. Its fingerprint is computed once, since every call to the source needs it. */
public record Credential(Secret secret, Fingerprint fingerprint) {

    public static Credential of(Secret secret) {
        return new Credential(secret, Fingerprint.of(secret));
    }
}
