package io.orgraph.sandbox.tours;

/** The credentials of the simulated API: keys are sent as bearer tokens, sessions as the value of the cookie. */
public final class ToursCredentials {
    /** The key of an Admin: everything except what needs a session or a Super Admin. */
    public static final String ADMIN_KEY = "tke_test_sandbox_admin";

    /** The key of a Member: reads the members and invitations, and nothing else. */
    public static final String MEMBER_KEY = "tke_test_sandbox_member";

    /** The name of the cookie. */
    public static final String SESSION_COOKIE = "better-auth.session_token";

    /** A session of a Super Admin. */
    public static final String SUPER_ADMIN_SESSION = "sandbox-super-admin";

    /** The session of a user without an organization who is invited to the company's. */
    public static final String NEWCOMER_SESSION = "sandbox-newcomer";

    /** The token of that invitation. */
    public static final String NEWCOMER_INVITATION_TOKEN = "sandbox-newcomer-invitation";

    private ToursCredentials() {}
}
