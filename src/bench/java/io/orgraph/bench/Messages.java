package io.orgraph.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Cuts the bytes that arrive on a connection into HTTP/1.1 messages, whose bodies have to be of a stated length. */
final class Messages {
    private static final int NOT_YET = -1;
    private static final int EMPTY_LINE = 4;

    private byte[] bytes = new byte[4096];
    private int length;
    private int looked;
    private int headLength = NOT_YET;
    private int bodyLength;

    void add(ByteBuffer more) {
        int needed = length + more.remaining();
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
        int added = more.remaining();
        more.get(bytes, length, added);
        length += added;
    }

    /** Takes the next message out, if all of it is there. */
    Optional<Message> next() {
        if (headLength == NOT_YET) {
            readHead();
        }
        int whole = headLength + EMPTY_LINE + bodyLength;
        if (headLength == NOT_YET || length < whole) {
            return Optional.empty();
        }
        Message message = new Message(head(), Arrays.copyOfRange(bytes, headLength + EMPTY_LINE, whole));
        System.arraycopy(bytes, whole, bytes, 0, length - whole);
        length -= whole;
        looked = 0;
        headLength = NOT_YET;
        return Optional.of(message);
    }

    private void readHead() {
        for (int at = looked; at + EMPTY_LINE <= length; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n') {
                headLength = at;
                bodyLength = statedLength();
                return;
            }
        }
        looked = Math.max(0, length - EMPTY_LINE + 1);
    }

    private int statedLength() {
        Message head = new Message(head(), new byte[0]);
        if (!head.header("transfer-encoding").isEmpty()) {
            throw new IllegalStateException("The bench does not read chunks:\n" + head.head());
        }
        String stated = head.header("content-length");
        return stated.isEmpty() ? 0 : Integer.parseInt(stated);
    }

    private String head() {
        return new String(bytes, 0, headLength, StandardCharsets.ISO_8859_1);
    }
}
