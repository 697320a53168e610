package io.orgraph.upstream;

/** Whether a request may be sent a second time when nobody knows what became of the first. */
public enum Idempotency {
    /** It only reads. */
    SAFE,
    /** A second one changes nothing more, but whether it is wanted is the caller's to say: never by itself. */
    IDEMPOTENT,
    /** A second one may do it twice: another invitation, another mail. */
    NON_IDEMPOTENT
}
