package io.orgraph.contract;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.source.AcceptsInvitation;
import io.orgraph.source.Adapter;
import io.orgraph.source.CreatesApiKey;
import io.orgraph.source.DeletesApiKey;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.ListsApiKeys;
import io.orgraph.source.ListsAuditEntries;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsUserAccounts;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.Port;
import io.orgraph.source.PreviewsInvitation;
import io.orgraph.source.ReadsApiKey;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.ReadsViewerPermissions;
import io.orgraph.source.RevokesApiKey;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.UpdatesUserProfile;
import io.orgraph.source.tours.Tours;
import io.orgraph.source.tours.ToursErrors;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Tours &amp; Events, asked with an API key or with a super admin's session. */
record ToursUnderTest(boolean inSession) implements AdapterUnderTest {
    private static final Set<Class<? extends Port>> OF_PEOPLE = Set.of(
            AcceptsInvitation.class,
            DeletesOrganization.class,
            ListsAuditEntries.class,
            ListsUserAccounts.class,
            ReadsUserAccount.class,
            SetsUserStatus.class,
            UpdatesUserProfile.class,
            ListsApiKeys.class,
            ReadsApiKey.class,
            CreatesApiKey.class,
            RevokesApiKey.class,
            DeletesApiKey.class);
    private static final Set<Class<? extends Port>> OF_THE_KEY = Set.of(
            ListsOrganizationMemberships.class, ListsUsers.class, ListsInvitations.class, ReadsViewerPermissions.class);

    @Override
    public String name() {
        return inSession ? "Tours in a session" : "Tours";
    }

    @Override
    public String folder() {
        return "tours";
    }

    @Override
    public Class<? extends Adapter> type() {
        return Tours.class;
    }

    @Override
    public Adapter at(URI url, Wiring wiring) {
        return new Tours(SOURCE, wiring.connect(SOURCE, url, new ToursErrors(wiring.json())));
    }

    @Override
    public URI in(Sandbox sandbox) {
        return sandbox.tours();
    }

    @Override
    public TestCredential pass() {
        return inSession
                ? session(ToursCredentials.SUPER_ADMIN_SESSION)
                : TestCredential.bearer(ToursCredentials.ADMIN_KEY);
    }

    @Override
    public TestCredential unknownPass() {
        return inSession ? session("nobody-at-all") : TestCredential.bearer("tke_test_nobody");
    }

    /** The preview needs no credential, so none makes a difference; some of what there is, for people in a session alone. */
    @Override
    public boolean isAskedThrough(Class<? extends Port> port) {
        return port.isAssignableFrom(type())
                && !(inSession ? port == PreviewsInvitation.class : OF_PEOPLE.contains(port));
    }

    /** A key names no other organization than its own, and these answers do not tell whose they are. */
    @Override
    public boolean noticesAbsence(Class<? extends Port> port) {
        return inSession || !OF_THE_KEY.contains(port);
    }

    @Override
    public Map<String, Set<String>> words() {
        return Map.of(
                "status",
                Set.of("state", "rawState", "status", "rawStatus", "before", "after"),
                "type",
                Set.of("kind", "rawKind"));
    }

    /** What was changed is shown as it is, whatever is in it. */
    @Override
    public Set<String> maps() {
        return Set.of("before", "after");
    }

    private static TestCredential session(String value) {
        return TestCredential.cookie(ToursCredentials.SESSION_COOKIE + '=' + value);
    }
}
