package io.orgraph.model;

/** How an invitation stands. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    EXPIRED,
    REVOKED,
    /** A value that this version does not know, or none. */
    UNKNOWN
}
