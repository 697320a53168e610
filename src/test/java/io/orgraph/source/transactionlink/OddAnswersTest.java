package io.orgraph.source.transactionlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What TransactionLink may come to answer, and what it must not: read tolerantly, and never taken for what it is not. */
@MicronautTest
class OddAnswersTest {
    private static final String WORKSPACES =
            "{ organizations { nodes { workspaces { nodes { name description type rawType } } } } }";
    private static final String WORKSPACE = "organizations.nodes.0.workspaces.nodes.0.";

    private final GraphClient client;
    private final Sandbox sandbox;

    OddAnswersTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @AfterEach
    void behave() {
        sandbox.faults().clear();
    }

    @Test
    void unknown_fields_are_ignored_and_unknown_values_carried() {
        answers(".*/workspaces", "[{'id':'w1','name':'A','workspaceType':'SANDBOX','colour':{'red':1},'tags':[1,2]}]");

        GraphAnswer answer = client.ask(WORKSPACES);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at(WORKSPACE + "name")).isEqualTo("A");
        assertThat(answer.at(WORKSPACE + "description")).isNull();
        assertThat(answer.at(WORKSPACE + "type")).isEqualTo("UNKNOWN");
        assertThat(answer.at(WORKSPACE + "rawType")).isEqualTo("SANDBOX");
    }

    @Test
    void a_list_that_has_become_a_page_is_read_as_a_list() {
        answers(".*/workspaces", "{'content':[{'id':'w1','name':'A','workspaceType':'LIVE'}],'totalElements':1}");

        assertThat(client.ask(WORKSPACES).at(WORKSPACE + "name")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'name':'without id'}]",
                "[{'id':'..','name':'A'}]",
                "[{'id':'','name':'A'}]",
                "[null]",
                "[[]]",
                "['w1']",
                "{'id':",
                "null",
                "'text'",
                "<html>MARKER</html>",
                ""
            })
    void an_answer_that_makes_no_sense_is_a_failure_and_nothing_of_it_is_passed_on(String body) {
        answers(".*/workspaces", body);

        GraphAnswer answer = client.ask(WORKSPACES);

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces UPSTREAM_BAD_RESPONSE");
        assertThat(answer.json().toString()).doesNotContain("MARKER");
    }

    @Test
    void a_row_that_cannot_be_read_leaves_the_others_and_how_many_there_are_is_unknown() {
        answers(".*/workspaces", "[{'id':'w1','name':'A'},{'id':'..','name':'MARKER'},null,{'id':'w2','name':'B'}]");

        GraphAnswer answer = client.ask(
                "{ organizations { nodes { workspaces(first: 1) { totalCount pageInfo { hasNextPage } nodes { name } } } } }");

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces UPSTREAM_BAD_RESPONSE");
        assertThat(String.valueOf(Json.at(answer.errors().get(0), "message"))).contains("2 rows could not be read");
        assertThat(answer.at(WORKSPACE + "name")).isEqualTo("A");
        assertThat(answer.at("organizations.nodes.0.workspaces.pageInfo.hasNextPage"))
                .isEqualTo(true);
        assertThat(answer.at("organizations.nodes.0.workspaces.totalCount")).isNull();
    }

    @Test
    void whether_access_is_direct_is_unknown_where_a_row_of_the_direct_members_cannot_be_read() {
        answers(".*/organizations/workspaces/[^/]+/memberships", "[" + member("u1") + "," + member("u2") + "]");
        answers(".*/transactionlink/workspaces/[^/]+/memberships", "[" + member("u1") + ",{}]");

        GraphAnswer answer = client.ask("{ organizations { nodes { workspaces(first: 1) { nodes {"
                + " memberships(includeInherited: true) { nodes { access } } } } } } }");

        assertThat(answer.list(WORKSPACE + "memberships.nodes"))
                .isEqualTo(List.of(Map.of("access", "DIRECT"), Map.of("access", "UNKNOWN")));
        assertThat(answer.failures())
                .containsExactly(
                        "organizations.nodes.0.workspaces.nodes.0.memberships.nodes.1.access UPSTREAM_BAD_RESPONSE");
    }

    @Test
    void nothing_is_decided_by_a_list_of_which_a_row_cannot_be_read() {
        String workspace = client.ask("{ organizations { nodes { workspaces(first: 1) { nodes { id } } } } }")
                .text(WORKSPACE + "id");
        answers(".*/transactionlink/workspaces/[^/]+/memberships", "[" + member("u1") + ",{}]");

        GraphAnswer answer = client.ask(
                "query($of: ID!) { accessPlan(input: {target: {workspace: {workspaceId: $of, members: []}}}) { token } }",
                Map.of("of", workspace));

        assertThat(answer.failures()).containsExactly("accessPlan UPSTREAM_BAD_RESPONSE");
    }

    private static String member(String user) {
        return "{'userId':'" + user + "','role':{'id':'r1','name':'Viewer'}}";
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_USER_INPUT",
        "401, UNAUTHENTICATED",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "429, RATE_LIMITED",
        "500, UPSTREAM_UNAVAILABLE",
        "502, UPSTREAM_UNAVAILABLE",
        "504, UPSTREAM_TIMEOUT",
        "302, UPSTREAM_BAD_RESPONSE"
    })
    void a_status_has_its_code_and_the_fingerprint_is_all_that_is_told(int status, String code) {
        String body = "{'fingerprint':'fp-1','errors':[{'code':'MARKER','message':'MARKER http://10.0.0.1'}]}";
        sandbox.faults().on("GET", ".*/workspaces").answer(reply(status, body));

        GraphAnswer answer = client.ask(WORKSPACES);

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces " + code);
        assertThat(answer.json().toString()).doesNotContain("MARKER").doesNotContain("10.0.0.1");
    }

    @Test
    void a_refusal_tells_its_fingerprint() {
        sandbox.faults().on("GET", ".*/workspaces").answer(reply(403, "{'fingerprint':'fp-1','errors':[]}"));

        assertThat(client.ask(WORKSPACES).errors().toString()).contains("reference=fp-1");
    }

    @Test
    void one_workspace_that_fails_leaves_the_others_standing() {
        sandbox.faults().on("GET", ".*/memberships").times(1).answer(501);

        GraphAnswer answer = client.ask(
                "{ organizations { nodes { workspaces(first: 3) { nodes { name memberships { totalCount } } } } } }");

        List<?> workspaces = answer.list("organizations.nodes.0.workspaces.nodes");
        assertThat(workspaces).hasSize(3);
        assertThat(workspaces)
                .filteredOn(workspace -> ((Map<?, ?>) workspace).get("memberships") == null)
                .hasSize(1);
        assertThat(answer.failures())
                .hasSize(1)
                .allMatch(failure -> failure.endsWith("memberships UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void a_write_that_took_effect_and_was_not_answered_is_of_unknown_outcome_and_sent_once() {
        String input =
                "organizations { nodes { workspaces(first: 1) { nodes { id roles { nodes { id } } memberships { nodes { user { id } } } } } } }";
        GraphAnswer ids = client.ask("{ " + input + " }");
        String workspace = "organizations.nodes.0.workspaces.nodes.0.";
        sandbox.calls().clear();
        sandbox.faults().on("PUT", ".*/memberships/.*").closeAfterEffect();

        GraphAnswer answer = client.ask(
                "mutation($i: SetWorkspaceMembershipInput!) { setWorkspaceMembership(input: $i) { membership { id } } }",
                Map.of(
                        "i",
                        MembershipRefs.setting(
                                ids.text(workspace + "id"),
                                ids.text(workspace + "memberships.nodes.0.user.id"),
                                ids.text(workspace + "roles.nodes.0.id"))));

        assertThat(answer.failures()).containsExactly("setWorkspaceMembership OUTCOME_UNKNOWN");
        assertThat(answer.errors().toString()).contains("retryable=true");
        assertThat(sandbox.calls().all().stream().filter(call -> call.method().equals("PUT")))
                .hasSize(1);
    }

    private void answers(String path, String body) {
        sandbox.faults().on("GET", path).answer(reply(200, body));
    }

    private static Reply reply(int status, String body) {
        return Reply.raw(status, "application/json", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
