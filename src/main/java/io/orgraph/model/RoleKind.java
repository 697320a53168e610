package io.orgraph.model;

/** Who created a role. */
public enum RoleKind {
    BASE,
    CUSTOM,
    SYSTEM,
    /** A value that this version does not know, or none. */
    UNKNOWN
}
