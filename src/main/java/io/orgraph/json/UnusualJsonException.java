package io.orgraph.json;

/**
 * A text has another form than the one that is read here. It may well be sound JSON. Without a stack trace, since it is
 * always caught where the library is asked instead.
 */
final class UnusualJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualJsonException() {
        super(null, null, false, false);
    }
}
