package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.RestCall;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What giving somebody a role in a workspace promises. */
@ContractOf(SetsWorkspaceMembership.class)
class SetsWorkspaceMembershipTest extends ChangeContract<SetsWorkspaceMembership, Optional<WorkspaceMembership>>
        implements AsksForAbsent {
    private WorkspaceMembership member;
    private WorkspaceRoleId role;

    SetsWorkspaceMembershipTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        member = Members.of(ground().workspace(), ground()).get(0);
        ListsWorkspaceRoles roles = ground().as(ListsWorkspaceRoles.class);
        role = Walk.through(page -> roles.workspaceRoles(ground().workspace(), page, ground().good())).stream()
                .map(WorkspaceRole::id)
                .filter(id -> !id.equals(member.roles().get(0).id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    CompletableFuture<Answer<Optional<WorkspaceMembership>>> change(SetsWorkspaceMembership port, Credential as) {
        return port.setWorkspaceMembership(member.id(), role, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        UserId nobody = new UserId(member.id().user().organization(), ABSENT);
        return port().setWorkspaceMembership(
                        new WorkspaceMembershipId(member.id().workspace(), nobody), role, ground().good());
    }

    @Test
    void the_next_list_and_what_is_told_have_the_new_role() {
        Optional<WorkspaceMembership> told = Awaited.given(change());

        assertThat(told).isNotEmpty().get().extracting(WorkspaceMembership::id).isEqualTo(member.id());
        assertThat(told.orElseThrow().roles()).extracting(AssignedRole::id).containsExactly(role);
        assertThat(Members.of(ground().workspace(), ground()))
                .filteredOn(listed -> listed.id().equals(member.id()))
                .flatExtracting(WorkspaceMembership::roles)
                .extracting("id")
                .containsExactly(role);
    }

    @Test
    void the_call_that_is_foretold_is_the_one_that_is_made() {
        RestCall foretold = port().callToSet(member.id(), role);

        Awaited.given(change());

        assertThat(writes()).containsExactly(foretold.method() + ' ' + foretold.path());
    }
}
