package io.orgraph.upstream;

import java.io.InputStream;
import java.util.Arrays;

/**
 * A body that knows whether it was read to its end. The mapper stops where the first value does, whatever follows, and asks
 * for no more bytes than it needs: so the last one is held back until it is asked for, and stays here where more than one
 * value came. That costs next to nothing; to look through the body a second time would cost a fifth of reading it.
 */
final class CompleteBody extends InputStream {
    /** So many bytes the mapper looks at before it begins, to find out how they are encoded. */
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

    /** Whether nothing is left of it but white space. */
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
