package io.orgraph.authentication;

/** What a caller may do. Neither scope implies the other. */
public enum Scope {
    READ,
    WRITE
}
