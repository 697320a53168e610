package io.orgraph.model;

/** How a person became a member of a workspace. */
public enum Access {
    DIRECT,
    /** Through a role of the organization. */
    INHERITED,
    /** The source does not say. */
    UNKNOWN
}
