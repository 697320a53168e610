package io.orgraph.authentication;

import io.orgraph.credential.Secret;
import io.orgraph.validation.Limits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-256 of an API key, so that settings contain no key. It is neither salted nor slow: a key is random and long,
 * so that it cannot be guessed. Compares in constant time and prints as {@code ***}.
 */
public final class KeyHash {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] bytes;

    private KeyHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Throws IllegalArgumentException, without the text, where it is not 64 hexadecimal digits. */
    public static KeyHash parse(String hex) {
        Limits.check(FORM.matcher(hex).matches(), "hash", "it is a SHA-256, 64 hexadecimal digits");
        return new KeyHash(HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT)));
    }

    static KeyHash of(Secret key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new KeyHash(digest.digest(key.reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}
