package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.RestCall;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What taking somebody's direct membership of a workspace away promises. */
@ContractOf(RemovesWorkspaceMembership.class)
class RemovesWorkspaceMembershipTest extends ChangeContract<RemovesWorkspaceMembership, WorkspaceMembershipId>
        implements AsksForAbsent {
    private WorkspaceMembershipId member;

    RemovesWorkspaceMembershipTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        member = Members.of(ground().workspace(), ground()).get(0).id();
    }

    @Override
    CompletableFuture<Answer<WorkspaceMembershipId>> change(RemovesWorkspaceMembership port, Credential as) {
        return port.removeWorkspaceMembership(member, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        UserId nobody = new UserId(member.user().organization(), ABSENT);
        return port().removeWorkspaceMembership(new WorkspaceMembershipId(member.workspace(), nobody), ground().good());
    }

    @Test
    void whoever_is_removed_is_in_the_next_list_no_more() {
        WorkspaceMembershipId told = Awaited.given(change());

        assertThat(told).isEqualTo(member);
        assertThat(Members.of(ground().workspace(), ground()))
                .isNotEmpty()
                .extracting(WorkspaceMembership::id)
                .doesNotContain(member);
    }

    @Test
    void the_call_that_is_foretold_is_the_one_that_is_made() {
        RestCall foretold = port().callToRemove(member);

        Awaited.given(change());

        assertThat(writes()).containsExactly(foretold.method() + ' ' + foretold.path());
    }
}
