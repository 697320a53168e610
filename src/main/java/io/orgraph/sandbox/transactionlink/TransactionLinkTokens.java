package io.orgraph.sandbox.transactionlink;

/** The organization tokens that the simulated API knows; they open nothing else. */
public final class TransactionLinkTokens {
    /** May do everything. */
    public static final String ADMIN = "tot_sandbox_admin";

    /** May view every third workspace, the first among them, and nothing else. */
    public static final String VIEWER = "tot_sandbox_viewer";

    private TransactionLinkTokens() {}
}
