package io.orgraph.credential;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash of a credential, which tells callers apart without keeping the credential. The key is random, created at
 * start and never leaves this process, so a fingerprint reveals nothing outside of it.
 */
public record Fingerprint(String value) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Mac KEYED = keyed();

    public static Fingerprint of(Secret secret) {
        return new Fingerprint(HexFormat.of().formatHex(copy().doFinal(secret.bytes())));
    }

    private static Mac keyed() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }

    private static Mac copy() {
        try {
            return (Mac) KEYED.clone();
        } catch (CloneNotSupportedException notCloneable) {
            throw new IllegalStateException(notCloneable);
        }
    }
}
