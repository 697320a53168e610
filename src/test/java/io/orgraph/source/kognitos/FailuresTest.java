package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.INVITATION;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.USER;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;
import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    private static final String CANARY = "canary-7f3a";
    private static final ScriptedUpstream SERVER = new ScriptedUpstream(ScriptedResponse.json(200, "{}"));
    private static final Wired WIRED = new Wired();
    private static final Kognitos KOGNITOS = WIRED.to(SERVER.url());

    @AfterAll
    static void close() {
        WIRED.close();
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 3, BAD_USER_INPUT",
        "400, 5, BAD_USER_INPUT",
        "400, 9, BAD_USER_INPUT",
        "401, 16, UNAUTHENTICATED",
        "401, 7, UNAUTHENTICATED",
        "403, 7, FORBIDDEN",
        "403, 5, FORBIDDEN",
        "404, 5, NOT_FOUND",
        "404, 0, NOT_FOUND",
        "409, 10, CONFLICT",
        "500, 13, UPSTREAM_UNAVAILABLE",
        "500, 5, UPSTREAM_UNAVAILABLE",
        "503, 14, UPSTREAM_UNAVAILABLE",
        "504, 4, UPSTREAM_TIMEOUT"
    })
    void the_status_decides_and_nothing_of_the_message_is_told(int status, int code, Code expected) {
        SERVER.always(ScriptedResponse.json(status, error(code)));

        Failure failure = failure(KOGNITOS.organization(ORGANIZATION, SOMEBODY));

        assertThat(failure.code()).isEqualTo(expected);
        assertThat(failure.source()).isEqualTo(Wired.SOURCE);
        assertThat(failure.toString()).doesNotContain(CANARY);
    }

    @Test
    void a_success_that_speaks_of_an_error_is_a_success() {
        SERVER.always(error(7));

        Page<?> page = given(KOGNITOS.users(ORGANIZATION, FIRST, SOMEBODY));

        assertThat(page).isEqualTo(new Page<>(List.of(), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Bad gateway " + CANARY + "</body></html>", "[]", "{\"code\": \"x\"}"})
    void an_error_may_come_in_any_form(String body) {
        SERVER.always(ScriptedResponse.json(403, body));

        Failure failure = failure(KOGNITOS.organization(ORGANIZATION, SOMEBODY));

        assertThat(failure).isEqualTo(new Failure.Refused(Wired.SOURCE, Code.FORBIDDEN, null));
    }

    @Test
    void a_rate_limit_tells_how_long_to_wait() {
        SERVER.always(ScriptedResponse.json(429, error(8)).with("Retry-After", "7"));

        Failure failure = failure(KOGNITOS.users(ORGANIZATION, FIRST, SOMEBODY));

        assertThat(failure).isEqualTo(new Failure.RateLimited(Wired.SOURCE, Duration.ofSeconds(7)));
    }

    @Test
    void a_count_that_fails_has_not_changed_anything() {
        SERVER.always(ScriptedResponse.json(503, error(14)));

        Failure failure = failure(KOGNITOS.workspaceMembershipCounts(ORGANIZATION, List.of(WORKSPACE), SOMEBODY));

        assertThat(failure).isEqualTo(new Failure.Unavailable(Wired.SOURCE, Code.UPSTREAM_UNAVAILABLE, null));
    }

    static Stream<Unusable> unusable() {
        return Stream.of(
                new Unusable("", FailuresTest::organizations),
                new Unusable("null", FailuresTest::organizations),
                new Unusable("[]", FailuresTest::organizations),
                new Unusable("<html></html>", FailuresTest::organizations),
                new Unusable("{'user_organizations': {}}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [], 'next_page_token': {}}", FailuresTest::organizations),
                new Unusable("{'name': 'organizations/o2'}", k -> k.organization(ORGANIZATION, SOMEBODY)),
                new Unusable("{'general': {'decimal_places': 'two'}}", FailuresTest::preferences),
                new Unusable("{'support_team_access': {}}", FailuresTest::preferences),
                new Unusable("{'name': 'organizations/o1/users/u2'}", k -> k.user(USER, SOMEBODY)),
                new Unusable("{'name': 'organizations/o1/workspaces/w2'}", k -> k.workspace(WORKSPACE, SOMEBODY)),
                new Unusable("{'roles': ['org-admin']}", k -> k.invitation(INVITATION, SOMEBODY)),
                new Unusable("{'roles': [null]}", k -> k.invitation(INVITATION, SOMEBODY)),
                new Unusable("{'name': 'organizations/o1/invitations/i2'}", k -> k.invitation(INVITATION, SOMEBODY)),
                new Unusable("{'workspace_user_counts': [1]}", FailuresTest::counts),
                new Unusable("{'workspace_user_counts': {'w1': 'many'}}", FailuresTest::counts));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void an_answer_without_what_makes_it_one_is_a_bad_response(Unusable unusable) {
        SERVER.always(unusable.sent().replace('\'', '"'));

        Failure failure = failure(unusable.question().apply(KOGNITOS));

        assertThat(failure).isEqualTo(new Failure.Unavailable(Wired.SOURCE, Code.UPSTREAM_BAD_RESPONSE, null));
    }

    static Stream<Unusable> unusableRows() {
        return Stream.of(
                new Unusable("{'user_organizations': [null]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'title': 'Acme'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': ''}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': 'o1'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': 'organizations/'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': '/o1'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': 'organizations/..'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': 'organizations/a/b'}]}", FailuresTest::organizations),
                new Unusable("{'user_organizations': [{'name': 'organizations/a\\nb'}]}", FailuresTest::organizations),
                new Unusable("{'workspaces': [{'title': 'Claims'}]}", FailuresTest::workspaces),
                new Unusable("{'roles': [{'title': 'Admin'}]}", FailuresTest::roles),
                new Unusable(
                        "{'roles': [{'name': 'organizations/o1/roles/r1', 'title': 'A', 'permissions': [null]}]}",
                        FailuresTest::roles),
                new Unusable("{'users': [{}]}", FailuresTest::members),
                new Unusable("{'users': [{'user': null}]}", FailuresTest::members),
                new Unusable("{'users': [{'user': {'display_name': 'Ada'}}]}", FailuresTest::members),
                new Unusable(
                        "{'users': [{'user': {'name': 'o/o1/users/u1'}, 'roles': [null]}]}", FailuresTest::members),
                new Unusable("{'invitations': [{'email': 'a@b'}]}", k -> k.invitations(ORGANIZATION, FIRST, SOMEBODY)));
    }

    @ParameterizedTest
    @MethodSource("unusableRows")
    void a_row_without_what_makes_it_one_is_left_out_and_counted(Unusable unusable) {
        SERVER.always(unusable.sent().replace('\'', '"'));

        Object page = given(unusable.question().apply(KOGNITOS));

        assertThat(page).isEqualTo(new Page<>(List.of(), List.of(), null, 1));
    }

    private static String error(int code) {
        return "{\"code\": " + code + ", \"message\": \"" + CANARY + "\", \"details\": [{\"@type\": \"" + CANARY
                + "\", \"field\": \"" + CANARY + "\"}]}";
    }

    private static CompletableFuture<? extends Answer<?>> organizations(Kognitos kognitos) {
        return kognitos.organizations(OrganizationQuery.ALL, FIRST, SOMEBODY);
    }

    private static CompletableFuture<? extends Answer<?>> preferences(Kognitos kognitos) {
        return kognitos.organizationPreferences(ORGANIZATION, SOMEBODY);
    }

    private static CompletableFuture<? extends Answer<?>> workspaces(Kognitos kognitos) {
        return kognitos.workspaces(ORGANIZATION, WorkspaceQuery.ALL, FIRST, SOMEBODY);
    }

    private static CompletableFuture<? extends Answer<?>> roles(Kognitos kognitos) {
        return kognitos.organizationRoles(ORGANIZATION, FIRST, SOMEBODY);
    }

    private static CompletableFuture<? extends Answer<?>> members(Kognitos kognitos) {
        return kognitos.workspaceMemberships(WORKSPACE, MembershipScope.DIRECT, MemberQuery.ALL, FIRST, SOMEBODY);
    }

    private static CompletableFuture<? extends Answer<?>> counts(Kognitos kognitos) {
        return kognitos.workspaceMembershipCounts(ORGANIZATION, List.of(WORKSPACE), SOMEBODY);
    }

    /** An answer that holds nothing to show. It prints as what is sent. */
    private record Unusable(String sent, Function<Kognitos, CompletableFuture<? extends Answer<?>>> question) {
        @Override
        public String toString() {
            return sent;
        }
    }
}
