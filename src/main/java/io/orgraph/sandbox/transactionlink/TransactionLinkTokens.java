package io.orgraph.sandbox.transactionlink;

/** The organization tokens of the simulated API. */
public final class TransactionLinkTokens {
    /** May do everything. */
    public static final String ADMIN = "tot_sandbox_admin";

    /** May view every third workspace, the first among them, and nothing else. */
    public static final String VIEWER = "tot_sandbox_viewer";

    private TransactionLinkTokens() {}
}
