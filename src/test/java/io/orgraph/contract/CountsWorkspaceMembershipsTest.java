package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.source.CountsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What counting the members of workspaces promises. */
@ContractOf(CountsWorkspaceMemberships.class)
class CountsWorkspaceMembershipsTest extends SignedContract<CountsWorkspaceMemberships, Map<WorkspaceId, Integer>>
        implements AsksForAbsent {
    private List<WorkspaceId> workspaces;

    CountsWorkspaceMembershipsTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        ListsWorkspaces lists = ground().as(ListsWorkspaces.class);
        OrganizationId of = ground().organization();
        workspaces = Walk.through(page -> lists.workspaces(of, WorkspaceQuery.ALL, page, ground().good())).stream()
                .map(Workspace::id)
                .toList();
    }

    @Override
    CompletableFuture<Answer<Map<WorkspaceId, Integer>>> ask(CountsWorkspaceMemberships port, Credential as) {
        return port.workspaceMembershipCounts(workspaces.get(0).organization(), workspaces, as);
    }

    @Override
    public CompletableFuture<Answer<Map<WorkspaceId, Integer>>> askForAbsent() {
        OrganizationId absent = new OrganizationId(AdapterUnderTest.SOURCE, ABSENT);
        List<WorkspaceId> there = List.of(new WorkspaceId(absent, ABSENT));
        return port().workspaceMembershipCounts(absent, there, ground().good());
    }

    @Test
    void each_count_is_how_many_members_the_list_has() {
        Map<WorkspaceId, Integer> listed =
                workspaces.stream().collect(Collectors.toMap(workspace -> workspace, this::members));

        Map<WorkspaceId, Integer> counts = Awaited.given(ask(port(), ground().good()));

        assertThat(counts).isNotEmpty().isEqualTo(listed);
    }

    @Test
    void all_workspaces_are_one_call_and_none_are_no_call() {
        Awaited.given(ask(port(), ground().good()));
        int forAll = ground().tap().exchanges().size();

        OrganizationId of = workspaces.get(0).organization();
        Map<WorkspaceId, Integer> none =
                Awaited.given(port().workspaceMembershipCounts(of, List.of(), ground().good()));

        assertThat(workspaces).hasSizeGreaterThan(1);
        assertThat(none).isEmpty();
        assertThat(ground().tap().exchanges()).hasSize(1).hasSize(forAll);
    }

    @Test
    void a_workspace_that_nobody_knows_is_left_out() {
        WorkspaceId known = workspaces.get(0);
        WorkspaceId unknown = new WorkspaceId(known.organization(), ABSENT);

        Map<WorkspaceId, Integer> counts = Awaited.given(
                port().workspaceMembershipCounts(known.organization(), List.of(unknown, known), ground().good()));

        assertThat(counts).containsOnlyKeys(known);
    }

    private int members(WorkspaceId of) {
        ListsWorkspaceMemberships lists = ground().as(ListsWorkspaceMemberships.class);
        MembershipScope all = MembershipScope.DIRECT_AND_INHERITED;
        return Walk.through(page -> lists.workspaceMemberships(of, all, MemberQuery.ALL, page, ground().good()))
                .size();
    }
}
