package io.orgraph.sandbox.kognitos;

/** What the simulated API knows by a fixed name: the access tokens, sent as Bearer, and one invitation. */
public final class KognitosTokens {
    /** May read everything: the organization of the company and that of its sister. */
    public static final String ADMIN = "kgn_pat_sandbox_admin";

    /**
     * May read the organization of the company and every third of its workspaces, the first among them; not the users,
     * roles and invitations of the organization as a whole.
     */
    public static final String RESTRICTED = "kgn_pat_sandbox_restricted";

    /** The id of an invitation to the company that was accepted: no list has it. */
    public static final String ACCEPTED_INVITATION = "inv0AcceptedLongAgo0";

    private KognitosTokens() {}
}
