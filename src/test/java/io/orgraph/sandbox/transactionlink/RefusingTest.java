package io.orgraph.sandbox.transactionlink;

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
import java.util.EnumSet;
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
    private static final Caller ADMIN = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN);
    private static final Caller VIEWER = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.VIEWER);
    private static final List<String> WORKSPACES =
            ADMIN.get("/organizations/workspaces").json().texts("id");
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null",
                "Bearer tot_sandbox_admin",
                "tot_sandbox_adminn",
                "TOT_SANDBOX_ADMIN",
                "tot_sandbox_admin tot_sandbox_admin"
            },
            nullValues = "null")
    void only_a_bare_known_token_is_let_in(@Nullable String authorization) {
        var caller = new Caller(SANDBOX.transactionLink(), authorization);

        var answers = List.of(caller.get("/organizations/workspaces"), caller.get("/nowhere"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(401);
        assertThat(answers).extracting(Caller.Answer::code).containsOnly("UNAUTHORIZED");
    }

    @Test
    void every_refusal_has_the_envelope_and_a_fingerprint_of_its_own() {
        var one = ADMIN.get("/nowhere");
        var other = ADMIN.get("/nowhere");

        assertThat(one.contentType()).isEqualTo("application/json");
        assertThat(one.json().fields()).containsExactly("fingerprint", "errors");
        assertThat(one.json().at("errors").items()).extracting(Json::fields).containsExactly(Set.of("code", "message"));
        assertThat(one.json().at("fingerprint")).isNotEqualTo(other.json().at("fingerprint"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organizations/roles", "/organizations/users", "/organizations/users/" + UNKNOWN})
    void the_viewer_token_manages_no_users(String path) {
        var answer = VIEWER.get(path);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/organizations/workspaces/WORKSPACE/roles",
                "/organizations/workspaces/WORKSPACE/memberships",
                "/workspaces/WORKSPACE/memberships"
            })
    void below_a_workspace_it_must_be_known_viewable_and_named_by_a_uuid(String template) {
        var statuses = List.of(
                VIEWER.get(at(template, WORKSPACES.get(0))).status(),
                VIEWER.get(at(template, WORKSPACES.get(1))).status(),
                VIEWER.get(at(template, UNKNOWN)).status(),
                VIEWER.get(at(template, "first")).status());

        assertThat(statuses).containsExactly(200, 403, 404, 400);
    }

    @Test
    void a_workspace_that_cannot_be_viewed_cannot_be_changed_either() {
        String member = "/workspaces/" + WORKSPACES.get(1) + "/memberships/" + UNKNOWN;

        var answers = List.of(VIEWER.put(member, "{}"), VIEWER.delete(member));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(403);
    }

    @Test
    void an_unknown_user_is_not_found() {
        var answer = ADMIN.get("/organizations/users/" + UNKNOWN);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("USER_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "..", "%2e%2e", "x%00", "0000000000004000800000000000000", "a%2Fb", "%252e"})
    void an_id_that_is_no_uuid_is_a_bad_request(String id) {
        String member = "/workspaces/" + WORKSPACES.get(0) + "/memberships/" + id;

        var answers = List.of(ADMIN.get("/organizations/users/" + id), ADMIN.put(member, "{}"), ADMIN.delete(member));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(400);
        assertThat(answers).extracting(Caller.Answer::code).containsOnly("BAD_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/workspaces/WORKSPACE/roles,                 200",
        "/%6Frganizations/workspaces/WORKSPACE/roles,               200",
        "/organizations/workspaces/WORKSPACE%2Froles,               404",
        "/organizations%2Fworkspaces/WORKSPACE/roles,               404",
        "/organizations/workspaces/WORKSPACE%2F..%2FWORKSPACE/roles, 400",
        "/organizations/workspaces/WORKSPACE/../WORKSPACE/roles,    404",
        "/organizations/workspaces//roles,                          400",
        "/organizations/workspaces/WORKSPACE/roles/,                404",
        "//organizations/workspaces/WORKSPACE/roles,                404",
        "/organizations/Workspaces/WORKSPACE/roles,                 404",
    })
    void a_path_is_taken_segment_by_segment(String template, int status) {
        assertThat(ADMIN.get(at(template, WORKSPACES.get(0))).status()).isEqualTo(status);
    }

    @Test
    void an_id_is_decoded_once_and_not_twice() {
        String first = "%" + Integer.toHexString(WORKSPACES.get(0).charAt(0))
                + WORKSPACES.get(0).substring(1);

        var once = ADMIN.get("/workspaces/" + first + "/memberships");
        var twice = ADMIN.get("/workspaces/" + first.replace("%", "%25") + "/memberships");

        assertThat(once.status()).isEqualTo(200);
        assertThat(twice.status()).isEqualTo(400);
    }

    @Test
    void an_id_in_capitals_is_the_same_id() {
        assertThat(ADMIN.get(at(
                                "/workspaces/WORKSPACE/memberships",
                                WORKSPACES.get(0).toUpperCase(Locale.ROOT)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /organizations/workspaces,        GET",
        "DELETE, /organizations/users,             GET",
        "OPTIONS,/organizations/roles,             GET",
        "GET,    /workspaces/any/memberships/any,  'PUT, DELETE'",
        "PATCH,  /workspaces/any/memberships/any,  'PUT, DELETE'",
        "POST,   /workspaces/any/memberships,      GET",
    })
    void a_method_that_the_path_does_not_take_is_refused_with_those_it_takes(
            String method, String path, String allowed) {
        var answer = ADMIN.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
        assertThat(answer.body()).contains("METHOD_NOT_ALLOWED");
    }

    @Test
    void a_bug_is_an_internal_error_that_tells_nothing() throws IOException {
        var nobody = new Access(EnumSet.noneOf(TokenScope.class), Set.of());
        var broken = Route.<Endpoint>of("GET", "/bug", call -> {
            throw new IllegalStateException("planted");
        });
        var api = new TransactionLinkApi(Map.of("tot_test", nobody), List.of(broken));
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(api))) {

            var answer = new Caller(server.uri(), "tot_test").get("/transactionlink/bug");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("INTERNAL_SERVER_ERROR");
            assertThat(answer.body()).doesNotContain("planted");
        }
    }

    private static String at(String template, String workspace) {
        return template.replace("WORKSPACE", workspace);
    }
}
