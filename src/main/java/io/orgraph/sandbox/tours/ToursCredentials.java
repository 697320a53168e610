package io.orgraph.sandbox.tours;

/** What opens the simulated API: keys are sent as Bearer, sessions as the value of the cookie. */
public final class ToursCredentials {
    /** A key of somebody whose role is Admin: everything but what is for sessions or for a Super Admin. */
    public static final String ADMIN_KEY = "tke_test_sandbox_admin";

    /** A key of somebody whose role is Member: reads the members and invitations, and nothing else. */
    public static final String MEMBER_KEY = "tke_test_sandbox_member";

    /** The name of the cookie. */
    public static final String SESSION_COOKIE = "better-auth.session_token";

    /** A session of a Super Admin. */
    public static final String SUPER_ADMIN_SESSION = "sandbox-super-admin";

    /** A session of somebody who belongs to no organization yet, and has an invitation to the company's. */
    public static final String NEWCOMER_SESSION = "sandbox-newcomer";

    /** The token of that invitation. */
    public static final String NEWCOMER_INVITATION_TOKEN = "sandbox-newcomer-invitation";

    private ToursCredentials() {}
}
