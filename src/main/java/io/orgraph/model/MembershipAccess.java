package io.orgraph.model;

/** How a person became a member. */
public enum MembershipAccess {
    DIRECT,
    /** Through a role of the organization. */
    INHERITED,
    /** Both: without the direct membership they still are a member. */
    DIRECT_AND_INHERITED,
    /** The source does not say. */
    UNKNOWN
}
