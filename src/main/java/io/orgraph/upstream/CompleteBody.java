package io.orgraph.upstream;

import java.io.InputStream;
import java.util.Arrays;

/**
 * A body that knows whether it was read to its end. The mapper stops where the first value ends, whatever follows, and
 * requests no more bytes than it needs: so the last byte is held back until it is requested, and stays unread where
 * more than one value came. This costs next to nothing; a second read of the body would cost a fifth of the first.
 */
final class CompleteBody extends InputStream {
    /** The number of bytes that the mapper reads first, to detect the encoding. */
    private static final int BEGINNING = 4;

    private final byte[] body;
    private final int end;
    private int at;

    CompleteBody(byte[] body) {
        int length = body.length;
        while (length > 0 && isSpace(body[length - 1])) {
            length--;
        }
        boolean isLong = length > BEGINNING;
        this.body = isLong ? body : afterSpaces(body, length);
        this.end = isLong ? length : BEGINNING + length;
    }

    /** Whether only white space is left. */
    boolean isRead() {
        return at == end;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = Math.min(length, (at < end - 1 ? end - 1 : end) - at);
        System.arraycopy(body, at, buffer, offset, count);
        at += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public int read() {
        return at == end ? -1 : body[at++] & 0xFF;
    }

    private static byte[] afterSpaces(byte[] body, int length) {
        byte[] padded = new byte[BEGINNING + length];
        Arrays.fill(padded, 0, BEGINNING, (byte) ' ');
        System.arraycopy(body, 0, padded, BEGINNING, length);
        return padded;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
