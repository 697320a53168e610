package io.orgraph.http.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells texts that stand in JSON as they are: of ASCII, without a character that is escaped. They are looked at eight bytes
 * at a time, with the usual arithmetic for "one of these bytes is below, or equals".
 */
final class PlainText {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long QUESTION_MARKS = ONES * '?';

    private PlainText() {}

    /**
     * Whether it is one, as its bytes in UTF-8. One with a question mark is none: that is also what Java encodes half a
     * surrogate pair as.
     */
    static boolean is(byte[] text) {
        int at = 0;
        while (at <= text.length - Long.BYTES) {
            if (hasOther((long) EIGHT.get(text, at))) {
                return false;
            }
            at += Long.BYTES;
        }
        while (at < text.length) {
            if (isOther(text[at])) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean hasOther(long bytes) {
        long below = (bytes - SPACES) & ~bytes;
        long other = hasZero(bytes ^ QUOTES) | hasZero(bytes ^ BACKSLASHES) | hasZero(bytes ^ QUESTION_MARKS);
        return ((bytes | below | other) & HIGH_BITS) != 0;
    }

    private static long hasZero(long bytes) {
        return (bytes - ONES) & ~bytes;
    }

    private static boolean isOther(byte character) {
        return character < ' ' || character == '"' || character == '\\' || character == '?';
    }
}
