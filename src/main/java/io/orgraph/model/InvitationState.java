package io.orgraph.model;

/** The state of an invitation. */
public enum InvitationState {
    PENDING,
    ACCEPTED,
    EXPIRED,
    REVOKED,
    /** A value that this version does not know, or none. */
    UNKNOWN
}
