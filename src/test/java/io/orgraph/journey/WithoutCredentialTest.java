package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deployment without credentials of its own: its callers bring theirs. */
class WithoutCredentialTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm-eu.kind", "transactionlink",
                    "orgraph.sources.crm-eu.url", SANDBOX.transactionLink().toString(),
                    "orgraph.sources.crm-eu.organization-name", "Halden Freight"));

    private final GraphClient client = new GraphClient(SERVER.getURI());

    @BeforeAll
    static void forgetCalls() {
        SANDBOX.calls().clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        SANDBOX.close();
    }

    @Test
    void whoever_brings_none_is_unauthenticated_and_no_call_is_made() {
        GraphAnswer answer =
                client.ask("{ organizations(sources: [\"crm-eu\"]) { nodes { name workspaces { nodes { name } } } } }");

        assertThat(answer.failures()).containsExactly("organizations UNAUTHENTICATED");
        assertThat(answer.list("organizations.nodes")).isEmpty();
        assertThat(answer.errors().toString()).contains("Orgraph-Credential-crm-eu");
        assertThat(SANDBOX.calls().all()).noneMatch(call -> call.status() == 401);
    }

    @Test
    void the_viewer_is_told_that_there_is_none_and_not_whether_it_is_accepted() {
        GraphAnswer answer = client.ask("{ viewer { sources { credential isSession isAccepted } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("viewer.sources").toString())
                .isEqualTo("[{credential=NONE, isSession=false, isAccepted=null}]");
    }

    @Test
    void whoever_brings_one_is_served_with_it() {
        GraphAnswer answer = client.with("Orgraph-Credential-crm-eu", "tot_sandbox_admin")
                .ask("{ organizations { nodes { name source { name } workspaces { totalCount } } } }");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.text("organizations.nodes.0.name")).isEqualTo("Halden Freight");
        assertThat(answer.text("organizations.nodes.0.source.name")).isEqualTo("crm-eu");
        assertThat(answer.at("organizations.nodes.0.workspaces.totalCount")).isEqualTo(12);
    }

    @Test
    void the_sandbox_stays_away_where_a_source_is_configured() {
        assertThat(SERVER.getApplicationContext().containsBean(Sandbox.class)).isFalse();
    }
}
