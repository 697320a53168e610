package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What sending an invitation again promises. */
@ContractOf(ResendsInvitation.class)
class ResendsInvitationTest extends ChangeContract<ResendsInvitation, Optional<Invitation>> implements AsksForAbsent {
    private InvitationId invitation;

    ResendsInvitationTest(Testbed shared) {
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
    CompletableFuture<Answer<Optional<Invitation>>> change(ResendsInvitation port, Credential as) {
        return port.resendInvitation(invitation, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().resendInvitation(new InvitationId(ground().organization(), ABSENT), ground().good());
    }

    @Test
    void it_is_the_same_invitation_and_still_pending() {
        int before = Members.invitationsOf(ground().organization(), ground()).size();

        Optional<Invitation> told = Awaited.given(change());

        told.ifPresent(sent -> assertThat(sent.id()).isEqualTo(invitation));
        assertThat(Members.invitationsOf(ground().organization(), ground()))
                .hasSize(before)
                .filteredOn(listed -> listed.id().equals(invitation))
                .extracting(Invitation::state)
                .containsExactly(InvitationState.PENDING);
    }
}
