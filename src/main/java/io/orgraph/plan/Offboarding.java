package io.orgraph.plan;

/**
 * What users lose beside their direct memberships of workspaces when they leave.
 *
 * @param membership what becomes of their memberships of the organization
 * @param revokesInvitations whether pending invitations to their e-mail addresses are revoked
 */
public record Offboarding(MembershipEnd membership, boolean revokesInvitations) {

    /** What becomes of the membership of the organization of a user who leaves. The names stand in the schema. */
    public enum MembershipEnd {
        KEEP,
        SUSPEND,
        REMOVE
    }
}
