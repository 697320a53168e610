package io.orgraph.upstream;

/** Whether a request may be sent again when the outcome of the first one is unknown (RFC 9110). */
public enum Idempotency {
    /** The request only reads. */
    SAFE,
    /**
     * A second request changes nothing more, but only the caller can say whether it is wanted: it is never repeated
     * automatically.
     */
    IDEMPOTENT,
    /** A second request may act twice: another invitation, another mail. */
    NON_IDEMPOTENT
}
