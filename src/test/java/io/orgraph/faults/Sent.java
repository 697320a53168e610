package io.orgraph.faults;

import io.orgraph.testkit.Fault;

/**
 * An answer, a character for a byte. Its head has the marker in it.
 *
 * @param head the status line and the headers but the length, each with its line end
 */
record Sent(String head, String body) {

    static Sent of(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end).replaceAll("(?i)\r\n(connection|content-length):[^\r]*", "");
        return new Sent(head + "\r\nX-Request-Id: " + FaultCase.MARKER + " 1\r\n", answer.substring(end + 4));
    }

    static Sent ok(String contentType, String body) {
        return new Sent("HTTP/1.1 200 " + FaultCase.MARKER + "\r\nContent-Type: " + contentType + "\r\n", body);
    }

    Sent withBody(String other) {
        return new Sent(head, other);
    }

    /** All of it, as it should be. */
    Fault whole() {
        return Fault.raw(withLength(body.length()));
    }

    String withLength(int length) {
        return head + lengthLine(length) + "\r\n" + body;
    }

    String partOfHead() {
        return head.substring(0, head.length() - 3);
    }

    String partOfBody() {
        return head + lengthLine(body.length()) + "\r\n" + body.substring(0, (body.length() + 1) / 2);
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    private String lengthLine(int length) {
        return head.startsWith("HTTP/1.1 204") ? "" : "Content-Length: " + length + "\r\n";
    }
}
