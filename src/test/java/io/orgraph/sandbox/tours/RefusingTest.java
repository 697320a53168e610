package io.orgraph.sandbox.tours;

import static io.orgraph.sandbox.tours.ToursCallers.INVITATIONS;
import static io.orgraph.sandbox.tours.ToursCallers.ME;
import static io.orgraph.sandbox.tours.ToursCallers.MEMBERS;
import static io.orgraph.sandbox.tours.ToursCallers.ORGANIZATIONS;
import static io.orgraph.sandbox.tours.ToursCallers.ROLES;
import static io.orgraph.sandbox.tours.ToursCallers.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.Caller;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.Backend;
import io.orgraph.sandbox.http.LoopbackServer;
import io.orgraph.sandbox.http.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusingTest {
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final ToursCallers CALLERS = ToursCallers.of(SANDBOX);
    private static final Caller ADMIN = CALLERS.admin();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null",
                "tke_test_sandbox_admin",
                "bearer tke_test_sandbox_admin",
                "Bearer tke_test_sandbox_adminn",
                "Bearer TKE_TEST_SANDBOX_ADMIN",
                "Bearer sandbox-super-admin",
                "Bearer ",
            },
            nullValues = "null")
    void without_a_known_bearer_key_nobody_is_let_in(@Nullable String authorization) {
        var caller = ToursCallers.caller(SANDBOX, authorization);

        var answers = List.of(caller.get(ME), caller.get("/nowhere"), caller.get(ORGANIZATIONS));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(401);
        assertThat(answers)
                .extracting(answer -> List.copyOf(answer.json().fields()))
                .containsOnly(List.of("error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "better-auth.session_token=sandbox-super-admins",
                "better-auth.session_token=",
                "better-auth.session_token=tke_test_sandbox_admin",
                "session_token=sandbox-super-admin",
                "Better-Auth.Session_Token=sandbox-super-admin",
                "sandbox-super-admin",
            })
    void without_a_known_session_in_its_cookie_nobody_is_let_in(String cookie) {
        var caller = CALLERS.nobody().with("Cookie", cookie);

        assertThat(caller.get(ME).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "better-auth.session_token=sandbox-super-admin",
                "theme=dark; better-auth.session_token=sandbox-super-admin",
                "a=b;better-auth.session_token=sandbox-super-admin ; c=d",
            })
    void a_session_is_found_among_other_cookies(String cookie) {
        var caller = CALLERS.nobody().with("Cookie", cookie);

        assertThat(caller.get(ORGANIZATIONS).status()).isEqualTo(200);
    }

    @Test
    void a_session_counts_before_a_key_and_a_key_beside_a_stale_session() {
        var session = ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION;

        var both = ADMIN.with("Cookie", session).get(ORGANIZATIONS);

        assertThat(both.status()).isEqualTo(200);
        assertThat(ADMIN.with("Cookie", ToursCredentials.SESSION_COOKIE + "=stale")
                        .get(ME)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/organizations",
        "GET,    /api/organizations/ID",
        "PATCH,  /api/organizations/ID",
        "DELETE, /api/organizations/ID",
        "POST,   /api/invitations/sandbox-newcomer-invitation/accept",
    })
    void what_is_for_sessions_takes_no_key(String method, String template) {
        String id = ADMIN.get(ME).json().at("id").text();

        var answer = ADMIN.send(method, template.replace("ID", id), "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("sign in");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/organizations/roles",
        "POST,   /api/organizations/roles",
        "PATCH,  /api/organizations/roles/any",
        "DELETE, /api/organizations/roles/any",
        "PATCH,  /api/organizations/members/any",
        "DELETE, /api/organizations/members/any",
        "POST,   /api/organizations/invitations",
        "POST,   /api/organizations/invitations/any",
        "DELETE, /api/organizations/invitations/any",
        "PATCH,  /api/organizations/me",
    })
    void a_member_may_read_members_and_invitations_only(String method, String path) {
        var answer = CALLERS.member().send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(CALLERS.member().get(MEMBERS).status()).isEqualTo(200);
        assertThat(CALLERS.member().get(INVITATIONS).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/users", "GET, /api/users/any", "PATCH, /api/users/any"})
    void an_admin_is_no_super_admin(String method, String path) {
        assertThat(ADMIN.send(method, path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_belongs_to_no_organization_has_none_to_read() {
        var statuses = Stream.of(ME, ME + "/permissions", MEMBERS, ORGANIZATIONS)
                .map(path -> CALLERS.newcomer().get(path).status());

        assertThat(statuses).containsOnly(403);
    }

    @Test
    void what_belongs_to_another_organization_is_not_found() {
        var sister = CALLERS.superAdmin()
                .get(ORGANIZATIONS)
                .json()
                .at("data")
                .items()
                .get(1);
        var platform =
                PlatformSeed.platformOf(companies(), SandboxSettings.defaults().seed());
        var there = platform.organization(sister.at("id").text());

        var answers = List.of(
                ADMIN.delete(MEMBERS + "/" + there.members().get(0).id()),
                ADMIN.delete(
                        INVITATIONS + "/" + there.invitations().get(0).origin().id()),
                ADMIN.delete(ROLES + "/" + there.roles().all().get(6).id()));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(404);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,  /api/organizations/members/ID",
        "DELETE, /api/organizations/members/ID",
        "PATCH,  /api/organizations/roles/ID",
        "DELETE, /api/organizations/roles/ID",
        "POST,   /api/organizations/invitations/ID",
        "DELETE, /api/organizations/invitations/ID",
        "GET,    /api/nowhere",
        "GET,    /api/organizations/me/ID",
        "GET,    /api/organizations//members",
    })
    void what_is_not_there_is_not_found(String method, String template) {
        var answer = ADMIN.send(method, template.replace("ID", UNKNOWN), "{\"role\":\"Member\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void unknown_organizations_and_users_are_not_found_by_a_super_admin_either() {
        var admin = CALLERS.superAdmin();

        var answers = List.of(
                admin.get(ORGANIZATIONS + "/" + UNKNOWN),
                admin.patch(ORGANIZATIONS + "/" + UNKNOWN, "{}"),
                admin.delete(ORGANIZATIONS + "/" + UNKNOWN),
                admin.get("/api/users/" + UNKNOWN),
                admin.patch("/api/users/" + UNKNOWN, "{}"));

        assertThat(answers).extracting(Caller.Answer::status).containsOnly(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/organizations/me,                'GET, PATCH'",
        "POST,   /api/organizations/members,           GET",
        "GET,    /api/organizations/invitations/any,   'POST, DELETE'",
        "PUT,    /api/organizations/roles/any,         'PATCH, DELETE'",
        "GET,    /api/users/me,                        PATCH",
    })
    void a_method_that_the_path_does_not_take_is_refused_with_those_it_takes(
            String method, String path, String allowed) {
        var answer = ADMIN.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @Test
    void an_id_of_a_request_comes_back_cut_to_64_characters() {
        String given = "r".repeat(60) + "12345";

        var answer = ADMIN.with("X-Request-Id", given).send("GET", ME, "");

        assertThat(answer.headers().firstValue("X-Request-Id")).contains("r".repeat(60) + "1234");
    }

    @Test
    void an_id_of_a_correlation_does_where_there_is_none_of_a_request() {
        var caller = ADMIN.with("X-Correlation-Id", "c-1");

        assertThat(requestId(caller, ME)).isEqualTo("c-1");
        assertThat(requestId(caller.with("X-Request-Id", "r-1"), ME)).isEqualTo("r-1");
    }

    @Test
    void every_answer_has_an_id_of_its_own_if_the_caller_gave_none() {
        var ids = List.of(
                requestId(ADMIN, ME), requestId(ADMIN, ME), requestId(CALLERS.nobody(), ME), requestId(ADMIN, "/x"));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f-]{36}"));
        assertThat(requestId(CALLERS.nobody().with("X-Request-Id", "mine"), "/nowhere"))
                .isEqualTo("mine");
    }

    @Test
    void a_bug_is_an_internal_error_that_tells_nothing() throws IOException {
        var broken = Route.of("GET", "/bug", new Endpoint(AccessRule.FOR_EVERYBODY, call -> {
            throw new IllegalStateException("planted");
        }));
        var api = new ToursApi(new Platform(List.of()), new Subscription(), List.of(broken));
        try (var server = LoopbackServer.start(0, Duration.ZERO, Backend.only(api))) {

            var answer = new Caller(server.uri(), null).get("/tours/bug");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().fields()).containsExactly("error");
            assertThat(answer.body()).doesNotContain("planted");
        }
    }

    private static String requestId(Caller caller, String path) {
        return caller.send("GET", path, "").headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static List<Company> companies() {
        var settings = SandboxSettings.defaults();
        return List.of(
                Company.founded(settings.seed(), settings.people(), settings.workspaces()),
                Company.sister(settings.seed(), settings.people(), settings.workspaces()));
    }
}
