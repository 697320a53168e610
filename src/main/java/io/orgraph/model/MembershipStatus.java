package io.orgraph.model;

/** Whether a membership is in effect. */
public enum MembershipStatus {
    ACTIVE,
    SUSPENDED,
    /** A word of the source that is none of the others. */
    UNKNOWN
}
