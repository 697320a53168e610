package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each caller gets what their own credential opens, and is told what it does not. */
@MicronautTest
class CallersTest {
    private static final String HEADER = "Orgraph-Credential-transactionlink";
    private static final String PEOPLE = """
            { organizations { nodes { name workspaces { totalCount nodes { name
                memberships(first: 1) { nodes { user { id email } roles { name } } } } } } } }""";

    private final GraphClient client;
    private final Sandbox sandbox;

    CallersTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @BeforeEach
    void forgetCalls() {
        sandbox.calls().clear();
    }

    @Test
    void a_viewer_sees_the_workspaces_that_are_theirs_and_no_others() {
        GraphAnswer all = client.ask(PEOPLE);

        GraphAnswer answer = client.with(HEADER, "tot_sandbox_viewer").ask(PEOPLE);

        assertThat(all.at("organizations.nodes.0.workspaces.totalCount")).isEqualTo(12);
        assertThat(answer.at("organizations.nodes.0.workspaces.totalCount")).isEqualTo(4);
    }

    @Test
    void a_viewer_has_no_emails_and_everything_else() {
        GraphAnswer answer = client.with(HEADER, "tot_sandbox_viewer").ask(PEOPLE);

        String path = "organizations.nodes.0.workspaces.nodes.0.memberships.nodes.0.";
        assertThat(answer.at(path + "user.email")).isNull();
        assertThat(answer.text(path + "user.id")).isNotEmpty();
        assertThat(answer.text(path + "roles.0.name")).isNotEmpty();
        assertThat(answer.failures())
                .hasSize(4)
                .contains(path + "user.email FORBIDDEN")
                .allMatch(failure -> failure.endsWith("user.email FORBIDDEN"));
    }

    @Test
    void a_refusal_of_the_list_of_people_is_one_call_however_many_are_asked_for() {
        client.with(HEADER, "tot_sandbox_viewer").ask(PEOPLE);

        assertThat(sandbox.calls().all().stream().filter(call -> call.path().contains("/users")))
                .hasSize(1);
    }

    @Test
    void a_wrong_credential_is_unauthenticated_and_says_which_source() {
        GraphAnswer answer = client.with(HEADER, "tot_wrong").ask("{ organizations { nodes { id sourceId } } }");

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.sourceId UNAUTHENTICATED");
        assertThat(answer.json().toString()).contains("source=transactionlink").doesNotContain("tot_wrong");
    }

    @Test
    void with_one_source_plain_authorization_is_enough() {
        GraphAnswer answer =
                client.with("Authorization", "Bearer tot_sandbox_viewer").ask(PEOPLE);

        assertThat(answer.at("organizations.nodes.0.workspaces.totalCount")).isEqualTo(4);
    }

    @Test
    void an_id_of_nothing_is_null_without_an_error() {
        String viewable = client.with(HEADER, "tot_sandbox_viewer")
                .ask("{ organizations { nodes { workspaces { nodes { id } } } } }")
                .json()
                .toString();
        String hidden = client
                .ask("{ organizations { nodes { workspaces { nodes { id } } } } }")
                .list("organizations.nodes.0.workspaces.nodes")
                .stream()
                .map(workspace -> String.valueOf(((java.util.Map<?, ?>) workspace).get("id")))
                .filter(id -> !viewable.contains(id))
                .findFirst()
                .orElseThrow();

        GraphAnswer answer = client.with(HEADER, "tot_sandbox_viewer")
                .ask("query($id: ID!) { workspace(id: $id) { name } }", java.util.Map.of("id", hidden));

        assertThat(answer.json()).containsKey("data");
        assertThat(answer.at("workspace")).isNull();
        assertThat(answer.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "MR9PH25vd2hlcmUf", "../../organizations", "MR9X"})
    void an_id_that_is_none_of_this_graph_is_refused_before_any_call(String id) {
        GraphAnswer answer = client.ask("query($id: ID!) { node(id: $id) { id } }", java.util.Map.of("id", id));

        assertThat(answer.at("node")).isNull();
        assertThat(answer.failures()).containsExactly("node BAD_USER_INPUT");
        assertThat(sandbox.calls().all()).isEmpty();
    }
}
