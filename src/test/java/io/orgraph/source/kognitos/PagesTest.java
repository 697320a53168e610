package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Failure NONSENSE =
            new Failure.Unavailable(ORGANIZATION.source(), Code.UPSTREAM_BAD_RESPONSE, null);
    private static final ScriptedUpstream SERVER = new ScriptedUpstream(ScriptedResponse.json(200, "{}"));
    private static final Wired WIRED = new Wired();
    private static final Kognitos KOGNITOS = WIRED.to(SERVER.url());

    @AfterAll
    static void close() {
        WIRED.close();
        SERVER.close();
    }

    static Stream<Listed> lists() {
        return Stream.of(
                (kognitos, page) -> kognitos.organizations(OrganizationQuery.ALL, page, SOMEBODY),
                (kognitos, page) -> kognitos.organizationRoles(ORGANIZATION, page, SOMEBODY),
                (kognitos, page) -> kognitos.organizationMemberships(ORGANIZATION, MemberQuery.ALL, page, SOMEBODY),
                (kognitos, page) -> kognitos.users(ORGANIZATION, page, SOMEBODY),
                (kognitos, page) -> kognitos.invitations(ORGANIZATION, page, SOMEBODY),
                (kognitos, page) -> kognitos.workspaces(ORGANIZATION, WorkspaceQuery.ALL, page, SOMEBODY),
                (kognitos, page) -> kognitos.workspaceRoles(WORKSPACE, page, SOMEBODY),
                (kognitos, page) -> kognitos.workspaceMemberships(
                        WORKSPACE, MembershipScope.DIRECT, MemberQuery.ALL, page, SOMEBODY),
                (kognitos, page) -> kognitos.workspaceInvitations(WORKSPACE, page, SOMEBODY));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_token_is_what_the_next_piece_is_asked_for_with(Listed list) {
        SERVER.always("{\"next_page_token\": \"t2\"}");

        Page<?> page = given(list.apply(KOGNITOS, FIRST.at("t1")));

        assertThat(page.next()).containsExactly("t2");
        assertThat(page.total()).isNull();
        assertThat(SERVER.lines()).singleElement().asString().endsWith("?page_size=50&page_token=t1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'next_page_token': ''}", "{'next_page_token': null}"})
    void an_absent_or_empty_token_is_the_end(String sent) {
        SERVER.always(sent.replace('\'', '"'));

        Page<?> page = given(KOGNITOS.users(ORGANIZATION, FIRST.at("t1"), SOMEBODY));

        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_that_is_its_own_next_is_no_page(Listed list) {
        SERVER.always("{\"next_page_token\": \"t1\"}");

        Answer<?> page = list.apply(KOGNITOS, FIRST.at("t1")).join();

        assertThat(page.<Object>fold(given -> given, failure -> failure)).isEqualTo(NONSENSE);
    }

    @Test
    void the_size_is_said_on_every_page() {
        SERVER.always("{}");

        given(KOGNITOS.users(ORGANIZATION, PageRequest.WHOLE, SOMEBODY));
        given(KOGNITOS.users(ORGANIZATION, new PageRequest("t", 1), SOMEBODY));

        assertThat(SERVER.lines())
                .containsExactly(
                        "GET /api/v1/organizations/o1/users?page_size=1000",
                        "GET /api/v1/organizations/o1/users?page_size=1&page_token=t");
    }

    @Test
    void direct_members_are_those_who_are_not_heirs_and_others_may_follow() {
        SERVER.always(page(heir("u1"), unclear("u2"), member("u3"), heir("u4")));

        Page<WorkspaceMembership> page = memberships(MembershipScope.DIRECT);

        assertThat(page.items())
                .extracting(membership -> membership.id().value())
                .containsExactly("u2", "u3");
        assertThat(page.next()).containsExactly("t2");
    }

    @Test
    void a_piece_of_heirs_alone_is_empty_and_not_the_end() {
        SERVER.always(page(heir("u1"), heir("u2")));

        Page<WorkspaceMembership> page = memberships(MembershipScope.DIRECT);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).containsExactly("t2");
    }

    @Test
    void with_the_inherited_ones_everybody_is_there() {
        SERVER.always(page(heir("u1"), unclear("u2"), member("u3")));

        Page<WorkspaceMembership> page = memberships(MembershipScope.DIRECT_AND_INHERITED);

        assertThat(page.items()).hasSize(3);
    }

    private static Page<WorkspaceMembership> memberships(MembershipScope scope) {
        return given(KOGNITOS.workspaceMemberships(WORKSPACE, scope, MemberQuery.ALL, FIRST, SOMEBODY));
    }

    private static String page(String... rows) {
        return "{\"users\": [" + String.join(", ", rows) + "], \"next_page_token\": \"t2\"}";
    }

    private static String heir(String id) {
        return row(id, "\"ROLE_SCOPE_ORGANIZATION\"");
    }

    private static String member(String id) {
        return row(id, "\"ROLE_SCOPE_WORKSPACE\"");
    }

    private static String unclear(String id) {
        return row(id, "null");
    }

    private static String row(String id, String scope) {
        return "{\"user\": {\"name\": \"organizations/o1/users/" + id
                + "\"}, \"roles\": [{\"name\": \"r\", \"role_scope\": " + scope + "}]}";
    }

    /** One of the lists. */
    @FunctionalInterface
    private interface Listed
            extends BiFunction<Kognitos, PageRequest, CompletableFuture<? extends Answer<? extends Page<?>>>> {}
}
