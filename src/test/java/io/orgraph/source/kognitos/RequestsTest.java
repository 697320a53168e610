package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.Sample.FIRST;
import static io.orgraph.source.kognitos.Sample.INVITATION;
import static io.orgraph.source.kognitos.Sample.ORGANIZATION;
import static io.orgraph.source.kognitos.Sample.USER;
import static io.orgraph.source.kognitos.Sample.WORKSPACE;
import static io.orgraph.source.kognitos.Sample.workspace;
import static io.orgraph.source.kognitos.Wired.SOMEBODY;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Answer;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Sorting;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestsTest {
    private static final ScriptedUpstream SERVER = new ScriptedUpstream(ScriptedResponse.json(200, "{}"));
    private static final Wired WIRED = new Wired();
    private static final Kognitos ALL = WIRED.to(SERVER.url());

    @AfterAll
    static void close() {
        WIRED.close();
        SERVER.close();
    }

    static Stream<Asked> questions() {
        return Stream.concat(organizationQuestions(), workspaceQuestions());
    }

    private static Stream<Asked> organizationQuestions() {
        return Stream.of(
                new Asked(
                        k -> k.organizations(OrganizationQuery.ALL, FIRST, SOMEBODY),
                        "GET /api/v1/me/organizations?page_size=50"),
                new Asked(
                        k -> k.organizations(new OrganizationQuery("Acme & \"Söhne\""), FIRST, SOMEBODY),
                        "GET /api/v1/me/organizations?page_size=50"
                                + "&filter=title%3D%22Acme%20%26%20%5C%22S%C3%B6hne%5C%22%22"),
                new Asked(k -> k.organization(ORGANIZATION, SOMEBODY), "GET /api/v1/organizations/o1"),
                new Asked(
                        k -> k.organizationPreferences(ORGANIZATION, SOMEBODY),
                        "GET /api/v1/organizations/o1/preferences"),
                new Asked(
                        k -> k.organizationRoles(ORGANIZATION, FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/roles?page_size=50"),
                new Asked(
                        k -> k.organizationMemberships(ORGANIZATION, MemberQuery.ALL, PageRequest.WHOLE, SOMEBODY),
                        "GET /api/v1/organizations/o1/users?page_size=1000"),
                new Asked(
                        k -> k.organizationMemberships(ORGANIZATION, byEmail("ann", "Org Admin"), FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/users?page_size=50"
                                + "&filter=search%3A%22ann%22%20AND%20role%3D%22Org%20Admin%22&order_by=email%20desc"),
                new Asked(
                        k -> k.users(ORGANIZATION, FIRST.at("a+b/c="), SOMEBODY),
                        "GET /api/v1/organizations/o1/users?page_size=50&page_token=a%2Bb%2Fc%3D"),
                new Asked(k -> k.user(USER, SOMEBODY), "GET /api/v1/organizations/o1/users/u1"),
                new Asked(
                        k -> k.user(new UserId(new OrganizationId(Wired.SOURCE, "o/1?"), "ü#"), SOMEBODY),
                        "GET /api/v1/organizations/o%2F1%3F/users/%C3%BC%23"),
                new Asked(
                        k -> k.invitations(ORGANIZATION, FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/invites?page_size=50"),
                new Asked(k -> k.invitation(INVITATION, SOMEBODY), "GET /api/v1/organizations/o1/invitations/i1"));
    }

    private static Stream<Asked> workspaceQuestions() {
        return Stream.of(
                new Asked(
                        k -> k.workspaces(ORGANIZATION, WorkspaceQuery.ALL, FIRST.at("t1"), SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces?page_size=50&page_token=t1"),
                new Asked(
                        k -> k.workspaces(ORGANIZATION, query("Claims", "ai", true), FIRST.at("t1"), SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces?page_size=50&page_token=t1"
                                + "&filter=title%3D%22Claims%22%20AND%20title%3A%22ai%22&order_by=title"),
                new Asked(k -> k.workspace(WORKSPACE, SOMEBODY), "GET /api/v1/organizations/o1/workspaces/w1"),
                new Asked(
                        k -> k.workspacePreferences(WORKSPACE, SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces/w1/preferences"),
                new Asked(
                        k -> k.workspaceRoles(WORKSPACE, FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces/w1/roles?page_size=50"),
                new Asked(
                        k -> k.workspaceMemberships(
                                WORKSPACE, MembershipScope.DIRECT_AND_INHERITED, MemberQuery.ALL, FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces/w1/users?page_size=50"),
                new Asked(
                        k -> k.workspaceMemberships(
                                WORKSPACE, MembershipScope.DIRECT, byEmail("a@b", null), FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces/w1/users?page_size=50"
                                + "&filter=search%3A%22a%40b%22&order_by=email%20desc"),
                new Asked(
                        k -> k.workspaceInvitations(WORKSPACE, FIRST, SOMEBODY),
                        "GET /api/v1/organizations/o1/workspaces/w1/invites?page_size=50"),
                new Asked(
                        k -> k.workspaceMembershipCounts(
                                ORGANIZATION, List.of(workspace("w1"), workspace("w2"), workspace("w1")), SOMEBODY),
                        "POST /api/v1/organizations/o1/workspaces:countUsers"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void each_question_is_one_call_signed_as_bearer(Asked asked) {
        SERVER.always("{}");

        given(asked.question().apply(ALL));

        assertThat(SERVER.lines()).containsExactly(asked.line());
        ReceivedRequest request = SERVER.received().get(0);
        assertThat(request.header("Authorization"))
                .isEqualTo("Bearer " + SOMEBODY.secret().reveal());
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.target()).doesNotContain(SOMEBODY.secret().reveal());
    }

    @Test
    void a_count_names_each_workspace_once_by_its_plain_id() {
        SERVER.always("{}");

        given(ALL.workspaceMembershipCounts(
                ORGANIZATION, List.of(workspace("w1"), workspace("w\"2"), workspace("w1")), SOMEBODY));

        assertThat(SERVER.received().get(0).body()).isEqualTo("{\"workspace_ids\":[\"w1\",\"w\\\"2\"]}");
    }

    @Test
    void no_workspaces_are_counted_without_a_call() {
        SERVER.always(ScriptedResponse.json(500, ""));

        Map<?, ?> counts = given(ALL.workspaceMembershipCounts(ORGANIZATION, List.of(), SOMEBODY));

        assertThat(counts).isEmpty();
        assertThat(SERVER.lines()).isEmpty();
    }

    @Test
    void what_holds_the_empty_text_is_everybody() {
        SERVER.always("{}");

        given(ALL.organizationMemberships(ORGANIZATION, new MemberQuery("", null, null), FIRST, SOMEBODY));

        assertThat(SERVER.lines()).containsExactly("GET /api/v1/organizations/o1/users?page_size=50");
    }

    @Test
    void the_path_that_the_url_begins_with_is_kept() {
        SERVER.always("{}");
        Kognitos below = WIRED.to(URI.create(SERVER.url() + "/gateway"));

        given(below.organization(ORGANIZATION, SOMEBODY));

        assertThat(SERVER.lines()).containsExactly("GET /gateway/api/v1/organizations/o1");
    }

    private static MemberQuery byEmail(String search, @Nullable String role) {
        return new MemberQuery(search, role, new Sorting<>(MemberQuery.OrderField.EMAIL, true));
    }

    private static WorkspaceQuery query(@Nullable String name, @Nullable String part, boolean isOrdered) {
        return new WorkspaceQuery(name, part, isOrdered ? new Sorting<>(WorkspaceQuery.OrderField.NAME, false) : null);
    }

    /** A question, and the call that it has to be. It prints as the call. */
    private record Asked(Function<Kognitos, CompletableFuture<? extends Answer<?>>> question, String line) {
        @Override
        public String toString() {
            return line;
        }
    }
}
