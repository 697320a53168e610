package io.orgraph.model;

/** Whether a user may use the source. */
public enum UserStatus {
    ACTIVE,
    SUSPENDED,
    /** A word of the source that is none of the others, or none at all. */
    UNKNOWN
}
