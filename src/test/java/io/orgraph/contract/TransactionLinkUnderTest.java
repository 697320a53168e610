package io.orgraph.contract;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsUsers;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.Port;
import io.orgraph.source.transactionlink.TransactionLink;
import io.orgraph.source.transactionlink.TransactionLinkErrors;
import io.orgraph.source.transactionlink.TransactionLinkSettings;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** TransactionLink, whose token goes raw and fixes the one organization. */
record TransactionLinkUnderTest() implements AdapterUnderTest {
    private static final Set<Class<? extends Port>> OF_THE_CREDENTIAL = Set.of(
            ListsOrganizationRoles.class,
            ListsOrganizationMemberships.class,
            ListsWorkspaces.class,
            ListsUsers.class,
            ListsInvitations.class);

    @Override
    public String name() {
        return "TransactionLink";
    }

    @Override
    public String folder() {
        return "transactionlink";
    }

    @Override
    public Class<? extends Adapter> type() {
        return TransactionLink.class;
    }

    @Override
    public Adapter at(URI url, Wiring wiring) {
        TransactionLinkSettings settings = new TransactionLinkSettings(
                SOURCE,
                "Halden Freight",
                TransactionLinkSettings.DEFAULT_ACCEPT,
                TransactionLinkSettings.DEFAULT_USERS_PAGE_SIZE);
        return new TransactionLink(settings, wiring.connect(SOURCE, url, new TransactionLinkErrors(wiring.json())));
    }

    @Override
    public URI in(Sandbox sandbox) {
        return sandbox.transactionLink();
    }

    @Override
    public TestCredential pass() {
        return TestCredential.authorization(TransactionLinkTokens.ADMIN, TransactionLinkTokens.ADMIN);
    }

    @Override
    public TestCredential unknownPass() {
        return TestCredential.authorization("tot_nobody", "tot_nobody");
    }

    @Override
    public boolean answersItself(Class<? extends Port> port) {
        return port == ListsOrganizations.class;
    }

    /** No path names the organization. */
    @Override
    public boolean noticesAbsence(Class<? extends Port> port) {
        return !OF_THE_CREDENTIAL.contains(port);
    }

    @Override
    public Map<String, Set<String>> words() {
        return Map.of(
                "workspaceType", Set.of("type", "rawType"),
                "type", Set.of("kind", "rawKind"),
                "status", Set.of("state", "rawState"));
    }
}
