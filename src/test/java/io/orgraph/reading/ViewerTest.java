package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, and with which credentials: what a page learns before it shows anything. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ViewerTest {
    private static final String WITHOUT_CALLS =
            "{ viewer { __typename callerName canWrite sources { source { name } credential isSession user { id } } } }";
    private static final String ACCEPTED = "{ viewer { sources { source { name } isAccepted } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    ViewerTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @BeforeEach
    void forgetCalls() {
        sandbox.calls().clear();
    }

    @Test
    void it_is_told_without_a_call() {
        GraphAnswer answer = client.ask(WITHOUT_CALLS);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.text("viewer.__typename")).isEqualTo("Viewer");
        assertThat(answer.at("viewer.callerName")).isNull();
        assertThat(answer.at("viewer.canWrite")).isEqualTo(true);
        assertThat(answer.list("viewer.sources").stream().map(String::valueOf))
                .containsExactly(lent("kognitos"), lent("tours"), lent("transactionlink"));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_credential_of_the_request_is_told_apart_from_one_that_the_deployment_lends() {
        GraphAnswer answer =
                client.with("Orgraph-Credential-tours", session("CANARY_4711")).ask(WITHOUT_CALLS);

        assertThat(answer.list("viewer.sources").stream().map(at -> Json.at(at, "credential")))
                .containsExactly("DEPLOYMENT", "REQUEST", "DEPLOYMENT");
        assertThat(answer.list("viewer.sources").stream().map(at -> Json.at(at, "isSession")))
                .containsExactly(false, true, false);
        assertThat(answer.json().toString()).doesNotContain("CANARY", "4711");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kognitos,0", "tours,1", "transactionlink,2"})
    void a_credential_that_a_source_does_not_know_is_not_accepted_and_the_others_are(String source, int place) {
        GraphAnswer answer =
                client.with("Orgraph-Credential-" + source, "CANARY_4711").ask(ACCEPTED);

        assertThat(answer.errors()).isEmpty();
        List<?> accepted = answer.list("viewer.sources");
        assertThat(Json.at(accepted.get(place), "isAccepted")).isEqualTo(false);
        assertThat(accepted.stream().filter(at -> Boolean.TRUE.equals(Json.at(at, "isAccepted"))))
                .hasSize(2);
        assertThat(answer.json().toString()).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource({"transactionlink,tot_sandbox_viewer", "tours,tke_test_sandbox_member"})
    void a_credential_that_may_do_little_is_accepted(String source, String credential) {
        GraphAnswer answer =
                client.with("Orgraph-Credential-" + source, credential).ask(ACCEPTED);

        assertThat(answer.list("viewer.sources")).allMatch(at -> Boolean.TRUE.equals(Json.at(at, "isAccepted")));
    }

    @Test
    void a_session_of_somebody_without_an_organization_is_accepted() {
        GraphAnswer answer = client.with("Orgraph-Credential-tours", session(ToursCredentials.NEWCOMER_SESSION))
                .ask(ACCEPTED);

        assertThat(answer.list("viewer.sources").get(1))
                .isEqualTo(Map.of("source", Map.of("name", "tours"), "isAccepted", true));
    }

    @Test
    void what_a_source_cannot_do_is_told_without_a_call_for_it() {
        GraphAnswer answer = client.with("Orgraph-Credential-tours", "tke_test_sandbox_member")
                .ask(
                        "{ organizations(sources: [\"kognitos\"], first: 1) { nodes { viewerCan(action: UPDATE) { state reason requiredPermission } } } }");

        assertThat(answer.text("organizations.nodes.0.viewerCan.state")).isEqualTo("UNSUPPORTED");
        assertThat(answer.at("organizations.nodes.0.viewerCan.requiredPermission"))
                .isNull();
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    @Test
    void one_capability_is_asked_for_by_its_name() {
        GraphAnswer answer = client.ask(
                "{ source(name: \"kognitos\") { yes: supports(capability: READ_USER) no: supports(capability: DELETE_ORGANIZATION) capabilities { supported reason reasonCode } } }");

        assertThat(answer.at("source.yes")).isEqualTo(true);
        assertThat(answer.at("source.no")).isEqualTo(false);
        assertThat(answer.list("source.capabilities"))
                .allMatch(each ->
                        Boolean.TRUE.equals(Json.at(each, "supported")) == (Json.at(each, "reasonCode") == null));
    }

    @Test
    void what_is_lacking_is_named() {
        GraphAnswer answer = client.with("Orgraph-Credential-tours", "tke_test_sandbox_member")
                .ask(
                        "{ organizations(sources: [\"tours\"]) { nodes { viewerCan(action: INVITE) { state reason requiredPermission } } } }");

        assertThat(answer.list("organizations.nodes").toString())
                .contains("DENIED", "does not grant the caller users.invite", "requiredPermission=users.invite");
    }

    private static String lent(String source) {
        return "{source={name=" + source + "}, credential=DEPLOYMENT, isSession=false, user=null}";
    }

    private static String session(String value) {
        return "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + value;
    }
}
