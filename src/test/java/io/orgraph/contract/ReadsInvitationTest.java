package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.ListsInvitations;
import io.orgraph.source.ReadsInvitation;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one invitation promises. */
@ContractOf(ReadsInvitation.class)
class ReadsInvitationTest extends SignedContract<ReadsInvitation, Invitation> implements AsksForAbsent {
    private InvitationId id;

    ReadsInvitationTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        id = listed().get(0).id();
    }

    @Override
    CompletableFuture<Answer<Invitation>> ask(ReadsInvitation port, Credential as) {
        return port.invitation(id, as);
    }

    @Override
    public CompletableFuture<Answer<Invitation>> askForAbsent() {
        return port().invitation(new InvitationId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void each_invitation_is_read_by_the_id_that_it_is_listed_with() {
        List<Invitation> listed = listed();

        List<Invitation> read = listed.stream()
                .map(invitation -> Awaited.given(port().invitation(invitation.id(), ground().good())))
                .toList();

        assertThat(read)
                .isNotEmpty()
                .extracting(Invitation::id)
                .isEqualTo(listed.stream().map(Invitation::id).toList());
        assertThat(read)
                .extracting(Invitation::state)
                .isEqualTo(listed.stream().map(Invitation::state).toList());
    }

    @Test
    void it_tells_where_it_leads() {
        Invitation read = Awaited.given(ask(port(), ground().good()));

        Invitation.Details details = read.details();

        assertThat(details).isNotNull();
    }

    private List<Invitation> listed() {
        ListsInvitations lists = ground().as(ListsInvitations.class);
        OrganizationId of = ground().organization();
        return Walk.through(page -> lists.invitations(of, page, ground().good()));
    }
}
