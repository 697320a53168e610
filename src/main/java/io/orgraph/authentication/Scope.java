package io.orgraph.authentication;

/** What a caller may do. One does not imply the other. */
public enum Scope {
    READ,
    WRITE
}
