package io.orgraph.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The name of a role as a key: names that differ only in case are equal. It is not an id, and accepts any text: a name
 * may contain an emoji, a direction mark, a lone surrogate, or thousands of characters.
 */
public record RoleName(String key) {
    private static final String DIGEST = "name:";

    /** The key of a name, or of the result of {@link #asId}. */
    public static RoleName of(String name) {
        return new RoleName(idOr(lower(name), lower(name)));
    }

    /**
     * The text that stands in an id where a source identifies a role by its name alone: the name itself where an id can
     * hold it, else a digest of it, the same for each case of the name.
     */
    public static String asId(String name) {
        String lower = lower(name);
        return NativeId.isSound(name) ? idOr(name, lower) : DIGEST + digest(lower);
    }

    /** Lower case may be longer than its original, and then no longer a valid id. */
    private static String idOr(String text, String lower) {
        return NativeId.isSound(lower) ? text : DIGEST + digest(lower);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Digests the chars and not an encoding, which would map every lone surrogate to the same bytes. */
    private static String digest(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
