package io.orgraph.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.SessionViews;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph's viewer and GET /session are one truth of a person whom a provider has signed in. */
class ViewerUserTest {
    private static final TestProvider PROVIDER = new TestProvider();
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = PROVIDER.signingIn(SOURCE);

    private final Person person = new Person(SERVER.getPort());

    @AfterAll
    static void close() {
        SERVER.close();
        PROVIDER.close();
        SOURCE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"readers", "readers,crm-people", "writers,crm-people"})
    void both_tell_the_provider_the_person_and_what_is_lent(String groups) {
        PROVIDER.next("ada", List.of(groups.split(",")));
        person.signIn();

        Map<String, Object> inGraph = assertOneTruth();

        assertThat(inGraph)
                .containsEntry("provider", "idp")
                .containsEntry("user", Map.of("subject", "ada", "name", "Ada ada", "email", "ada@example.test"))
                .containsEntry("sources", groups.contains("crm-people") ? Map.of("crm", true) : Map.of());
    }

    @Test
    void both_tell_it_after_a_refresh_has_changed_what_is_lent() {
        PROVIDER.next("ada", Map.of("groups", List.of("readers", "crm-people")), List.of(TestProvider.CLIENT), 0);
        person.signIn();
        PROVIDER.next("ada", List.of("readers"));

        assertThat(assertOneTruth()).containsEntry("provider", "idp").containsEntry("sources", Map.of());
    }

    @Test
    void both_tell_that_the_source_has_rejected_the_credential_that_is_lent() {
        PROVIDER.next("ada", List.of("readers", "crm-people"));
        person.signIn();
        SOURCE.choose(request -> Fault.status(401));
        person.ask("{ organizations { nodes { workspaces { totalCount } } } }");
        SOURCE.choose(request -> Fault.json("[]"));

        assertOneTruth();
    }

    private Map<String, Object> assertOneTruth() {
        Reply asked = person.ask(SessionViews.VIEWER);
        Map<String, Object> inGraph = SessionViews.inGraph(asked);
        assertThat(inGraph).isEqualTo(SessionViews.overHttp(person.session()));
        return inGraph;
    }
}
