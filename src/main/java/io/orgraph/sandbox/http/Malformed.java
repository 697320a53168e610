package io.orgraph.sandbox.http;

/** A body that the endpoint does not accept. It has no stack trace, so it costs no more than a value. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    /** With a text for people. */
    public Malformed(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** The reason, as a text for people. */
    public String text() {
        return text;
    }
}
