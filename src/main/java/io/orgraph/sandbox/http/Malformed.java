package io.orgraph.sandbox.http;

/** A body that is not what the endpoint takes; the message says why. It has no stack trace. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a text for people. */
    public Malformed(String text) {
        super(text, null, false, false);
    }
}
