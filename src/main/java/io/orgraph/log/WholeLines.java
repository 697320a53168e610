package io.orgraph.log;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects what is written, and hands on whole writes only: what others write to the same stream never comes within a
 * line. Not thread-safe.
 */
final class WholeLines extends OutputStream {
    private static final int SIZE = 8192;

    private final OutputStream next;
    private final byte[] collected = new byte[SIZE];
    private int length;

    WholeLines(OutputStream next) {
        this.next = next;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (count > SIZE - length) {
            handOn();
        }
        if (count > SIZE) {
            next.write(bytes, from, count);
            return;
        }
        System.arraycopy(bytes, from, collected, length, count);
        length += count;
    }

    @Override
    public void flush() throws IOException {
        handOn();
        next.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        next.close();
    }

    private void handOn() throws IOException {
        int held = length;
        length = 0;
        if (held > 0) {
            next.write(collected, 0, held);
        }
    }
}
