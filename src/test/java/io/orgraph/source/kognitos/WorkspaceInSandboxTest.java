package io.orgraph.source.kognitos;

import static io.orgraph.source.kognitos.InSandbox.ADMIN;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.Sorting;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WorkspaceInSandboxTest {
    private static final String QUOTING_ROLE = "Exception \"Second Look\" Reviewer";
    private static final InSandbox SANDBOX = new InSandbox(SandboxSettings.defaults());
    private static final Kognitos KOGNITOS = SANDBOX.kognitos();
    private static final OrganizationId COMPANY = SANDBOX.company();
    private static final List<WorkspaceId> WORKSPACES = SANDBOX.workspaces();

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void workspaces_are_listed_whole_or_in_pieces() {
        Page<Workspace> whole =
                SANDBOX.inOneCall(() -> KOGNITOS.workspaces(COMPANY, WorkspaceQuery.ALL, PageRequest.WHOLE, ADMIN));
        List<Workspace> pieces = Walk.through(
                new PageRequest(null, 5), page -> KOGNITOS.workspaces(COMPANY, WorkspaceQuery.ALL, page, ADMIN));

        assertThat(whole.items()).hasSize(12);
        assertThat(pieces).containsExactlyElementsOf(whole.items());
    }

    @Test
    void workspaces_are_picked_and_ordered_by_name() {
        WorkspaceQuery query = new WorkspaceQuery(null, "A", new Sorting<>(WorkspaceQuery.OrderField.NAME, true));

        Page<Workspace> page = SANDBOX.inOneCall(() -> KOGNITOS.workspaces(COMPANY, query, PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).isNotEmpty();
        assertThat(page.items())
                .extracting(workspace -> Objects.requireNonNull(workspace.name()))
                .allSatisfy(name -> assertThat(name.toLowerCase(Locale.ROOT)).contains("a"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void the_callers_own_workspaces_are_the_same_for_who_sees_all() {
        Page<Workspace> page = SANDBOX.inOneCall(
                () -> SANDBOX.kognitosOfMine().workspaces(COMPANY, WorkspaceQuery.ALL, PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).extracting(Workspace::id).containsExactlyInAnyOrderElementsOf(WORKSPACES);
    }

    @Test
    void a_workspace_by_itself_is_as_in_the_list() {
        Workspace listed = given(KOGNITOS.workspaces(COMPANY, WorkspaceQuery.ALL, PageRequest.WHOLE, ADMIN))
                .items()
                .get(0);

        Workspace read = SANDBOX.inOneCall(() -> KOGNITOS.workspace(listed.id(), ADMIN));

        assertThat(read).isEqualTo(listed);
    }

    @Test
    void roles_of_a_workspace_come_with_their_permissions() {
        Page<WorkspaceRole> page =
                SANDBOX.inOneCall(() -> KOGNITOS.workspaceRoles(WORKSPACES.get(0), PageRequest.WHOLE, ADMIN));

        assertThat(page.items()).extracting(WorkspaceRole::name).contains("Workspace Admin");
        assertThat(page.items())
                .allSatisfy(role -> assertThat(role.permissions()).isNotEmpty());
    }

    @Test
    void direct_members_are_all_but_the_heirs() {
        List<WorkspaceMembership> all = everybody(WORKSPACES.get(0));

        Page<WorkspaceMembership> direct = SANDBOX.inOneCall(() -> KOGNITOS.workspaceMemberships(
                WORKSPACES.get(0), MembershipScope.DIRECT, MemberQuery.ALL, PageRequest.WHOLE, ADMIN));

        assertThat(direct.items())
                .containsExactlyElementsOf(all.stream()
                        .filter(member -> member.access() != MembershipAccess.INHERITED)
                        .toList());
        assertThat(direct.items()).isNotEmpty();
    }

    @Test
    void a_role_with_quotes_in_its_name_is_found() {
        MemberQuery query = new MemberQuery(null, QUOTING_ROLE, null);

        List<WorkspaceMembership> found = WORKSPACES.stream()
                .flatMap(workspace -> Walk.through(
                        page -> KOGNITOS.workspaceMemberships(workspace, MembershipScope.DIRECT, query, page, ADMIN))
                        .stream())
                .toList();

        assertThat(found).isNotEmpty();
        assertThat(found)
                .allSatisfy(member -> assertThat(member.roles())
                        .extracting(role -> role.name())
                        .contains(QUOTING_ROLE));
    }

    @Test
    void all_workspaces_are_counted_in_one_call_and_the_counts_are_right() {
        Map<WorkspaceId, Integer> counts =
                SANDBOX.inOneCall(() -> KOGNITOS.workspaceMembershipCounts(COMPANY, WORKSPACES, ADMIN));

        assertThat(counts).hasSize(WORKSPACES.size());
        assertThat(counts)
                .allSatisfy(
                        (workspace, count) -> assertThat(everybody(workspace)).hasSize(count));
    }

    @Test
    void invitations_to_a_workspace_name_it_and_its_roles() {
        List<Invitation> listed = WORKSPACES.stream()
                .flatMap(workspace ->
                        Walk.through(page -> KOGNITOS.workspaceInvitations(workspace, page, ADMIN)).stream())
                .toList();

        List<Invitation> read = listed.stream()
                .map(invitation -> given(KOGNITOS.invitation(invitation.id(), ADMIN)))
                .toList();

        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(InvitationState.PENDING));
        assertThat(read)
                .extracting(Invitation::workspace)
                .isSubsetOf(WORKSPACES)
                .isEqualTo(listed.stream().map(Invitation::workspace).toList());
    }

    private static List<WorkspaceMembership> everybody(WorkspaceId workspace) {
        return Walk.through(page -> KOGNITOS.workspaceMemberships(
                workspace, MembershipScope.DIRECT_AND_INHERITED, MemberQuery.ALL, page, ADMIN));
    }
}
