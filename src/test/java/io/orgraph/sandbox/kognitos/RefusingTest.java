package io.orgraph.sandbox.kognitos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Json;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.http.Backend;
import io.orgraph.sandbox.http.LoopbackServer;
import io.orgraph.sandbox.http.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final KognitosCallers CALLERS = KognitosCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();
    private static final Caller RESTRICTED = CALLERS.restricted();
    private static final String COMPANY = CALLERS.company();
    private static final List<String> WORKSPACES = CALLERS.workspaces();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null",
                "kgn_pat_sandbox_admin",
                "bearer kgn_pat_sandbox_admin",
                "Bearer  kgn_pat_sandbox_admin",
                "Bearer kgn_pat_sandbox_adminn",
                "Bearer KGN_PAT_SANDBOX_ADMIN",
                "Bearer tot_sandbox_admin",
                "Bearer ",
            },
            nullValues = "null")
    void only_a_known_bearer_token_is_let_in(@Nullable String authorization) {
        var caller = new Caller(SANDBOX.kognitos(), authorization);

        var answers = List.of(caller.get("/api/v1/me/organizations"), caller.get(COMPANY), caller.get("/nowhere"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(401);
        assertThat(answers).extracting(RefusingTest::code).containsOnly(16);
    }

    @Test
    void a_refusal_has_a_code_and_a_message_and_details_only_for_arguments() {
        var missing = ADMIN.get("/nowhere");
        var argument = ADMIN.get(COMPANY + "/users?page_size=-1");

        assertThat(missing.contentType()).isEqualTo("application/json");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().fields()).containsExactly("code", "message");
        assertThat(argument.json().fields()).containsExactly("code", "message", "details");
        assertThat(argument.json().at("details").texts("@type"))
                .containsExactly("type.googleapis.com/google.rpc.BadRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users",
                "/users/anybody",
                "/roles",
                "/invites",
                "/invitations/any",
                "/users?page_size=-1",
            })
    void the_restricted_token_reads_no_people_of_the_organization(String path) {
        var answer = RESTRICTED.get(COMPANY + path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preferences", "/users", "/roles", "/invites"})
    void below_a_workspace_it_must_be_known_and_reached(String path) {
        var statuses = List.of(
                RESTRICTED.get(WORKSPACES.get(0) + path).status(),
                RESTRICTED.get(WORKSPACES.get(1) + path).status(),
                RESTRICTED.get(COMPANY + "/workspaces/none" + path).status(),
                ADMIN.get(WORKSPACES.get(1) + path).status());

        assertThat(statuses).containsExactly(200, 403, 404, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preferences", "/workspaces"})
    void below_an_organization_it_must_be_known_and_reached(String path) {
        var statuses = List.of(
                RESTRICTED.get(COMPANY + path).status(),
                RESTRICTED.get(CALLERS.sister() + path).status(),
                ADMIN.get("/api/v1/organizations/none" + path).status());

        assertThat(statuses).containsExactly(200, 403, 404);
    }

    @Test
    void a_refusal_tells_apart_who_may_not_from_what_is_not() {
        assertThat(code(RESTRICTED.get(CALLERS.sister()))).isEqualTo(7);
        assertThat(code(RESTRICTED.get(WORKSPACES.get(1)))).isEqualTo(7);
        assertThat(code(ADMIN.get("/api/v1/organizations/none"))).isEqualTo(5);
        assertThat(code(ADMIN.get(COMPANY + "/workspaces/none"))).isEqualTo(5);
        assertThat(code(ADMIN.get(COMPANY + "/users/none"))).isEqualTo(5);
        assertThat(code(ADMIN.get(COMPANY + "/invitations/none"))).isEqualTo(5);
    }

    @Test
    void what_is_in_one_organization_is_not_in_another() {
        String workspace = WORKSPACES.get(0);
        String user = ADMIN.get(COMPANY + "/users")
                .json()
                .at("users")
                .items()
                .get(0)
                .at("user")
                .at("name")
                .text();

        var answers = List.of(
                ADMIN.get(CALLERS.sister() + "/workspaces/" + lastSegment(workspace)),
                ADMIN.get(CALLERS.sister() + "/users/" + lastSegment(user)));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(404);
    }

    @Test
    void an_id_in_another_case_is_another_id() {
        String id = lastSegment(COMPANY);

        var answer = ADMIN.get("/api/v1/organizations/" + id.toLowerCase(Locale.ROOT));

        assertThat(id).isNotEqualTo(id.toLowerCase(Locale.ROOT));
        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"workspace_ids\":[]}",
                "{\"workspace_ids\":null}",
                "{\"workspace_ids\":\"ID\"}",
                "{\"workspace_ids\":[7]}",
                "{\"workspace_ids\":[\"NAME\"]}",
                "{\"workspaceIds\":[\"ID\"]}",
            })
    void a_count_needs_an_array_of_plain_ids(String template) {
        String name = WORKSPACES.get(0).substring("/api/v1/".length());
        String body = template.replace("NAME", name).replace("ID", lastSegment(name));

        var answer = ADMIN.post(COMPANY + "/workspaces:countUsers", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/v1/me/organizations,                     GET",
        "PUT,    /api/v1/organizations/any/users,              GET",
        "DELETE, /api/v1/organizations/any/invitations/any,    GET",
        "GET,    /api/v1/organizations/any/workspaces:countUsers, POST",
    })
    void a_method_that_the_path_does_not_take_is_refused_with_those_it_takes(
            String method, String path, String allowed) {
        var answer = ADMIN.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(Json.parsed(answer.body()).at("code").number()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMPANY/",
                "COMPANY//users",
                "COMPANY/./users",
                "COMPANY%2Fusers",
                "COMPANY/workspaces%3AcountUsers/users/x",
                "/api/v2/me/organizations",
                "/api/v1/me",
            })
    void a_path_is_taken_segment_by_segment(String template) {
        assertThat(ADMIN.get(template.replace("COMPANY", COMPANY)).status()).isEqualTo(404);
    }

    @Test
    void a_bug_is_an_internal_error_that_tells_nothing() throws IOException {
        var nobody = new Access(Set.of(), Set.of(), false, false);
        var broken = Route.<Endpoint>of("GET", "/bug", call -> {
            throw new IllegalStateException("planted");
        });
        var api = new KognitosApi(Map.of("kgn_test", nobody), List.of(broken));
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(api))) {

            var answer = new Caller(server.uri(), "Bearer kgn_test").get("/kognitos/bug");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(code(answer)).isEqualTo(13);
            assertThat(answer.body()).doesNotContain("planted");
        }
    }

    private static int code(Caller.Answer answer) {
        return answer.json().at("code").number();
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
