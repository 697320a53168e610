package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What taking an invitation back promises. */
@ContractOf(RevokesInvitation.class)
class RevokesInvitationTest extends ChangeContract<RevokesInvitation, InvitationId> implements AsksForAbsent {
    private InvitationId invitation;

    RevokesInvitationTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        invitation = Members.invitationsOf(ground().organization(), ground()).stream()
                .filter(listed -> listed.state() == InvitationState.PENDING)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    CompletableFuture<Answer<InvitationId>> change(RevokesInvitation port, Credential as) {
        return port.revokeInvitation(invitation, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().revokeInvitation(new InvitationId(ground().organization(), ABSENT), ground().good());
    }

    @Test
    void an_invitation_that_is_taken_back_is_pending_no_more() {
        InvitationId told = Awaited.given(change());

        assertThat(told).isEqualTo(invitation);
        assertThat(Members.invitationsOf(ground().organization(), ground()))
                .filteredOn(listed -> listed.state() == InvitationState.PENDING)
                .extracting(Invitation::id)
                .doesNotContain(invitation);
    }
}
