package io.orgraph.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The text of a credential. It prints as {@code ***}, compares in constant time, and consists of visible ASCII only, so
 * that it is safe in a header: nothing can be smuggled behind it.
 */
public final class Secret {
    private static final int LONGEST = 4096;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Throws IllegalArgumentException, without the text, where it is empty, too long or not visible ASCII. */
    public static Secret of(String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("A credential is 1 to " + LONGEST + " visible ASCII characters");
        }
        return new Secret(text);
    }

    public static boolean isWellFormed(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isVisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text itself, for the one place that writes it into a request header. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return Fingerprint.of(this).hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private static boolean isVisible(char character) {
        return character > ' ' && character < 127;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
