package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsInvitations;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the invitations of an organization promises. */
@ContractOf(ListsInvitations.class)
class ListsInvitationsTest extends ListContract<ListsInvitations, Invitation> implements AsksForAbsent {
    private OrganizationId of;

    ListsInvitationsTest(Testbed ground) {
        super(ground);
    }

    @Override
    ListTraits traits() {
        return port().invitationsTraits();
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    CompletableFuture<Answer<Page<Invitation>>> page(ListsInvitations port, PageRequest page, Credential as) {
        return port.invitations(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<Invitation>>> askForAbsent() {
        PageRequest page = PageRequest.WHOLE;
        Credential as = ground().good();
        return port().invitations(new OrganizationId(of.source(), ABSENT), page, as);
    }

    @Override
    NodeId idOf(Invitation item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(Invitation item) {
        return item.id().organization().equals(of);
    }

    @Test
    void every_invitation_tells_whom_it_was_sent_to_and_how_it_stands() {
        List<Invitation> invitations = Walk.through(this::page);

        assertThat(invitations).allSatisfy(invitation -> {
            assertThat(invitation.email()).contains("@");
            assertThat(invitation.state()).isNotEqualTo(InvitationState.UNKNOWN);
        });
    }
}
