package io.orgraph.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells texts that stand in JSON as they are: of ASCII, without a character that is escaped. They are looked at eight bytes
 * at a time, with the usual arithmetic for "one of these bytes is below, or equals".
 */
public final class PlainText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long QUESTION_MARKS = ONES * '?';

    private PlainText() {}

    /**
     * Whether a text is one, encoded by Java in UTF-8. One with a question mark is none: that is also what Java encodes half a
     * surrogate pair as.
     */
    public static boolean is(byte[] text) {
        int at = 0;
        while (at <= text.length - Long.BYTES) {
            long bytes = (long) EIGHT.get(text, at);
            if ((others(bytes) | zeros(bytes ^ QUESTION_MARKS)) != 0) {
                return false;
            }
            at += Long.BYTES;
        }
        while (at < text.length) {
            if (isOther(text[at]) || text[at] == '?') {
                return false;
            }
            at++;
        }
        return true;
    }

    /** The place of the first byte, from {@code start} on, that ends a text or is not plain; the length where there is none. */
    static int endOf(byte[] json, int start) {
        int at = start;
        while (at <= json.length - Long.BYTES) {
            long others = others((long) EIGHT.get(json, at));
            if (others != 0) {
                return at + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < json.length && !isOther(json[at])) {
            at++;
        }
        return at;
    }

    /** The high bit of each byte that is not plain: right up to the first one, while a byte after it may be taken for one too. */
    private static long others(long bytes) {
        long below = (bytes - SPACES) & ~bytes;
        return ((bytes | below) & HIGH_BITS) | zeros(bytes ^ QUOTES) | zeros(bytes ^ BACKSLASHES);
    }

    /** The high bit of each byte that is zero, as right as {@link #others}. */
    private static long zeros(long bytes) {
        return (bytes - ONES) & ~bytes & HIGH_BITS;
    }

    private static boolean isOther(byte character) {
        return character < ' ' || character == '"' || character == '\\';
    }
}
