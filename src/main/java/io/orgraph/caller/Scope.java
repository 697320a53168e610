package io.orgraph.caller;

/** What a caller may do. One does not imply the other. */
public enum Scope {
    READ,
    WRITE
}
