package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A whole HTTP/1.1 message.
 *
 * @param head its first line and its headers, without the empty line
 * @param body may be empty
 */
record Message(String head, byte[] body) {
    /** The second word of a request. */
    String target() {
        return word(1);
    }

    /** The first word of a request. */
    String method() {
        return word(0);
    }

    /** Of an answer. */
    int status() {
        return Integer.parseInt(word(1));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The header's value, in lower case; empty where it is not there. */
    String header(String name) {
        String headers = head.toLowerCase(Locale.ROOT);
        String start = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
        int at = headers.indexOf(start);
        if (at < 0) {
            return "";
        }
        int end = headers.indexOf("\r\n", at + 2);
        return headers.substring(at + start.length(), end < 0 ? headers.length() : end)
                .strip();
    }

    /** Whether nothing comes after it on its connection. */
    boolean isLast() {
        return header("connection").equals("close");
    }

    private String word(int number) {
        return head.substring(0, head.indexOf("\r\n") < 0 ? head.length() : head.indexOf("\r\n"))
                .split(" ", 3)[number];
    }
}
