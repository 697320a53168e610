package io.orgraph.sandbox.kognitos;

/** The fixed bearer tokens of the simulated API, and the fixed id of one invitation. */
public final class KognitosTokens {
    /** Reads everything: the organization of the company and that of its sister company. */
    public static final String ADMIN = "kgn_pat_sandbox_admin";

    /**
     * Reads the organization of the company and every third of its workspaces, including the first; not the users,
     * roles and invitations of the organization.
     */
    public static final String RESTRICTED = "kgn_pat_sandbox_restricted";

    /** Reads everything that {@link #ADMIN} reads, and the organizations of many customers: the first of them is large. */
    public static final String PARTNER = "kgn_pat_sandbox_partner";

    /** The id of an accepted invitation to the company, which is in no list. */
    public static final String ACCEPTED_INVITATION = "inv0AcceptedLongAgo0";

    private KognitosTokens() {}
}
