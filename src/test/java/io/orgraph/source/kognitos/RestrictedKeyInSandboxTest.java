package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.InSandbox.ADMIN;
import static io.orgraph.source.kognitos.InSandbox.RESTRICTED;
import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.failure.SourceError;
import io.orgraph.model.InvitationId;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.PageRequest;
import io.orgraph.model.UserId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestrictedKeyInSandboxTest {
    private static final InSandbox SANDBOX = new InSandbox(SandboxSettings.defaults());
    private static final Kognitos KOGNITOS = SANDBOX.kognitos();
    private static final OrganizationId COMPANY = SANDBOX.company();
    private static final List<WorkspaceId> WORKSPACES = SANDBOX.workspaces();
    private static final List<WorkspaceId> SEEN =
            Walk.through(page -> KOGNITOS.workspaces(COMPANY, WorkspaceQuery.ALL, page, RESTRICTED)).stream()
                    .map(Workspace::id)
                    .toList();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    static Stream<Arguments> refused() {
        UserId user = given(KOGNITOS.users(COMPANY, PageRequest.WHOLE, ADMIN))
                .items()
                .get(0)
                .id();
        WorkspaceId hidden =
                WORKSPACES.stream().filter(id -> !SEEN.contains(id)).findFirst().orElseThrow();
        return Stream.of(
                question("roles", k -> k.organizationRoles(COMPANY, PageRequest.WHOLE, RESTRICTED)),
                question(
                        "memberships",
                        k -> k.organizationMemberships(COMPANY, MemberQuery.ALL, PageRequest.WHOLE, RESTRICTED)),
                question("users", k -> k.users(COMPANY, PageRequest.WHOLE, RESTRICTED)),
                question("a user", k -> k.user(user, RESTRICTED)),
                question("invitations", k -> k.invitations(COMPANY, PageRequest.WHOLE, RESTRICTED)),
                question(
                        "an invitation",
                        k -> k.invitation(new InvitationId(COMPANY, KognitosTokens.ACCEPTED_INVITATION), RESTRICTED)),
                question("another organization", k -> k.organization(SANDBOX.sister(), RESTRICTED)),
                question("another workspace", k -> k.workspace(hidden, RESTRICTED)),
                question("its roles", k -> k.workspaceRoles(hidden, PageRequest.WHOLE, RESTRICTED)),
                question(
                        "its memberships",
                        k -> k.workspaceMemberships(
                                hidden, MembershipScope.DIRECT, MemberQuery.ALL, PageRequest.WHOLE, RESTRICTED)),
                question("its invitations", k -> k.workspaceInvitations(hidden, PageRequest.WHOLE, RESTRICTED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_restricted_key_is_refused(String what, Function<Kognitos, CompletableFuture<? extends Answer<?>>> question) {
        Failure failure = failure(question.apply(KOGNITOS));

        assertThat(failure)
                .as(what)
                .isEqualTo(new Failure.Refused(
                        Wired.SOURCE, Code.FORBIDDEN, null, new SourceError("PERMISSION_DENIED", null)));
    }

    @Test
    void it_sees_some_of_the_workspaces_and_their_people() {
        assertThat(SEEN).isNotEmpty().hasSizeLessThan(WORKSPACES.size()).isSubsetOf(WORKSPACES);

        var members = given(KOGNITOS.workspaceMemberships(
                SEEN.get(0), MembershipScope.DIRECT, MemberQuery.ALL, PageRequest.WHOLE, RESTRICTED));

        assertThat(members.items()).isNotEmpty();
    }

    @Test
    void it_counts_what_it_sees_and_nothing_else() {
        Map<WorkspaceId, Integer> counts = given(KOGNITOS.workspaceMembershipCounts(COMPANY, WORKSPACES, RESTRICTED));

        assertThat(counts).containsOnlyKeys(SEEN);
    }

    @Test
    void its_organizations_are_one() {
        var page = given(KOGNITOS.organizations(OrganizationQuery.ALL, PageRequest.WHOLE, RESTRICTED));

        assertThat(page.items()).extracting(Organization::id).containsExactly(COMPANY);
    }

    @Test
    void a_key_that_is_none_is_sent_all_the_same_and_not_known() {
        Credential nobody = Credential.of(Secret.of("not-of-the-usual-form"));

        Failure failure = failure(KOGNITOS.organization(COMPANY, nobody));

        assertThat(failure.code()).isEqualTo(Code.UNAUTHENTICATED);
    }

    private static Arguments question(
            String what, Function<Kognitos, CompletableFuture<? extends Answer<?>>> question) {
        return Arguments.of(what, question);
    }
}
