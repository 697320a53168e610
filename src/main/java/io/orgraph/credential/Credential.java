package io.orgraph.credential;

/**
 * What a caller shows to one source. The fingerprint is computed once for each, since every call to the source needs it.
 */
public record Credential(Secret secret, Fingerprint fingerprint) {

    public static Credential of(Secret secret) {
        return new Credential(secret, Fingerprint.of(secret));
    }
}
