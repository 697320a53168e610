package io.orgraph.contract;

import io.orgraph.credential.Credential;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.source.Adapter;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.Port;
import io.orgraph.testkit.ScriptedUpstream;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract is put to the test: an adapter whose calls go through a tap, with the sandbox or recorded answers
 * behind it. It prints as both.
 */
final class Testbed {
    private final AdapterUnderTest setup;
    private final World world;
    private final RecordingProxy tap;
    private final Wiring wiring;
    private final Adapter adapter;
    private @Nullable OrganizationId organization;
    private @Nullable WorkspaceId workspace;

    Testbed(AdapterUnderTest setup, World world, ScriptedUpstream.Script behind, Wiring wiring) {
        this.setup = setup;
        this.world = world;
        this.tap = new RecordingProxy(behind);
        this.wiring = wiring;
        this.adapter = setup.at(tap.url(), wiring);
    }

    /** What is behind the tap. */
    enum World {
        SANDBOX,
        RECORDED
    }

    AdapterUnderTest setup() {
        return setup;
    }

    World world() {
        return world;
    }

    RecordingProxy tap() {
        return tap;
    }

    Credential good() {
        return setup.pass().credential();
    }

    Adapter adapter() {
        return adapter;
    }

    /** The adapter as that port. */
    <P extends Port> P as(Class<P> port) {
        return port.cast(adapter);
    }

    /** An adapter that no failure before has taught anything. */
    <P extends Port> P unspoiled(Class<P> port) {
        return port.cast(setup.at(tap.url(), wiring));
    }

    /** The same adapter, with the usual retries, before a sandbox of its own that may be changed. */
    Testbed changing(Sandbox own) {
        return new Testbed(setup, World.SANDBOX, new Forwarding(setup.in(own)), wiring.retrying());
    }

    /** The first organization that the credential opens. */
    OrganizationId organization() {
        if (organization == null) {
            ListsOrganizations port = as(ListsOrganizations.class);
            organization = Walk.through(page -> port.organizations(OrganizationQuery.ALL, page, good()))
                    .get(0)
                    .id();
        }
        return organization;
    }

    /** The first workspace there. */
    WorkspaceId workspace() {
        if (workspace == null) {
            ListsWorkspaces port = as(ListsWorkspaces.class);
            OrganizationId of = organization();
            workspace = Walk.through(page -> port.workspaces(of, WorkspaceQuery.ALL, page, good()))
                    .get(0)
                    .id();
        }
        return workspace;
    }

    @Override
    public String toString() {
        return setup.name() + (world == World.SANDBOX ? " in the sandbox" : " as recorded");
    }
}
