package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.SandboxIds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** As {@link GoldenOperationsTest}, with the three sources side by side: every other folder of golden operations. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class GoldenOfAllSourcesTest {
    /** The reading endpoints of the documents that the project was made from, ids left out. */
    private static final List<String> SEED_ENDPOINTS = List.of(
            "GET /transactionlink/organizations/roles",
            "GET /transactionlink/organizations/workspaces",
            "GET /transactionlink/organizations/workspaces/{}/roles",
            "GET /transactionlink/workspaces/{}/memberships",
            "GET /transactionlink/organizations/workspaces/{}/memberships",
            "GET /kognitos/api/v1/organizations/{}",
            "GET /kognitos/api/v1/me/organizations",
            "GET /kognitos/api/v1/organizations/{}/preferences",
            "GET /kognitos/api/v1/organizations/{}/invitations/{}",
            "GET /kognitos/api/v1/organizations/{}/invites",
            "GET /kognitos/api/v1/organizations/{}/roles",
            "GET /kognitos/api/v1/organizations/{}/users",
            "GET /kognitos/api/v1/organizations/{}/users/{}",
            "GET /tours/api/organizations",
            "GET /tours/api/organizations/me",
            "GET /tours/api/organizations/me/permissions",
            "GET /tours/api/organizations/{}",
            "GET /tours/api/organizations/members",
            "GET /tours/api/organizations/roles",
            "GET /tours/api/organizations/invitations");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    GoldenOfAllSourcesTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.ofAllMadeIn(client, sandbox);
    }

    @TestFactory
    Stream<DynamicTest> an_operation_makes_the_calls_that_it_states() {
        return GoldenOperation.ofAllSources().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> makesItsCalls(operation)));
    }

    private void makesItsCalls(GoldenOperation operation) {
        sandbox.calls().clear();

        GraphAnswer answer = operation.ask(client, ids);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().get("data")).isNotNull();
        assertThat(answer.json().toString()).doesNotContain("userErrors=[{").doesNotContain("invitationPreview=null");
        assertThat(CallSummary.of(sandbox.calls().all())).containsExactlyInAnyOrderElementsOf(operation.calls());
    }

    /** Whatever runs a query until it comes upon an error, what runs it from there on asks nothing anew. */
    @TestFactory
    Stream<DynamicTest> a_query_with_an_error_makes_the_same_calls() {
        return GoldenOperation.ofAllSources().stream()
                .filter(operation -> !operation.isMutation())
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> makesItsCallsDespite(operation)));
    }

    private void makesItsCallsDespite(GoldenOperation operation) {
        sandbox.calls().clear();
        GraphAnswer whole = operation.ask(client, ids);
        List<String> calls = CallSummary.of(sandbox.calls().all());
        sandbox.calls().clear();

        GraphAnswer answer = operation.withAnError().ask(client, ids);

        assertThat(answer.errors()).hasSize(1);
        assertThat(CallSummary.of(sandbox.calls().all())).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(comparable(answer)).isEqualTo(comparable(whole));
    }

    /** The data without the field that failed, and without the tokens of plans, which are new each time. */
    private static String comparable(GraphAnswer answer) {
        return String.valueOf(answer.json().get("data"))
                .replace(", failing=null", "")
                .replaceAll("(token|expiresAt)=[^,}]*", "");
    }

    @Test
    void every_reading_endpoint_of_the_documents_is_reached_by_an_operation() {
        List<String> stated = new ArrayList<>();
        GoldenOperation.all().stream()
                .flatMap(operation -> operation.calls().stream())
                .forEach(call -> stated.add(call.replaceFirst("^\\d+ ", "").replaceFirst("\\?.*$", "")));

        assertThat(stated).containsAll(SEED_ENDPOINTS);
    }
}
