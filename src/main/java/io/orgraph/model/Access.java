package io.orgraph.model;

/** How somebody came to be a member of a workspace. */
public enum Access {
    DIRECT,
    /** Through a role at the organization's level. */
    INHERITED,
    /** The source did not tell. */
    UNKNOWN
}
