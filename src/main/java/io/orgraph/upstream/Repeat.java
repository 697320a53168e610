package io.orgraph.upstream;

/** Whether a request may be sent a second time when nobody knows what became of the first. */
public enum Repeat {
    /** It only reads. */
    FREELY,
    /** A second one changes nothing more, but whether it is wanted is the caller's to say: never by itself. */
    BY_CALLER,
    /** A second one may do it twice: another invitation, another mail. */
    NEVER
}
