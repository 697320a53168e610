package io.orgraph.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What people called a role, as a key: two that differ in case alone are the same. It is no id, and refuses nothing: a name
 * may hold an emoji, a mark of direction, half a character, or thousands of characters.
 */
public record RoleName(String key) {
    private static final String DIGEST = "name:";

    /** The key of a name, or of what {@link #asId} made of it. */
    public static RoleName of(String name) {
        return new RoleName(idOr(lower(name), lower(name)));
    }

    /**
     * The text that stands in an id where a source tells a role by its name alone: the name itself where an id can hold it,
     * else a digest of it, the same for each case of the name.
     */
    public static String asId(String name) {
        String lower = lower(name);
        return NativeId.isSound(name) ? idOr(name, lower) : DIGEST + digest(lower);
    }

    /** Lower case may be longer than what it is of, and then no id any more. */
    private static String idOr(String text, String lower) {
        return NativeId.isSound(lower) ? text : DIGEST + digest(lower);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Of its chars and not of an encoding, which would take one lone surrogate for another. */
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
