package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationRole;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What asking people to join promises. */
@ContractOf(CreatesInvitation.class)
class CreatesInvitationTest extends ChangeContract<CreatesInvitation, Optional<Invitation>> {
    private static final String EMAIL = "ann@new.example";

    private OrganizationRole role;

    CreatesInvitationTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        List<OrganizationRole> roles = Members.rolesOf(ground().organization(), ground());
        role = roles.get(roles.size() - 1);
    }

    @Override
    CompletableFuture<Answer<Optional<Invitation>>> change(CreatesInvitation port, Credential as) {
        InvitationDraft draft = new InvitationDraft(EMAIL, role, null, null, null);
        return port.createInvitation(ground().organization(), draft, as);
    }

    @Test
    void the_next_list_has_one_invitation_more_which_is_to_that_address() {
        List<Invitation> before = Members.invitationsOf(ground().organization(), ground());

        Optional<Invitation> told = Awaited.given(change());

        List<Invitation> after = Members.invitationsOf(ground().organization(), ground());
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after)
                .filteredOn(invitation -> EMAIL.equals(invitation.email()))
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.state()).isEqualTo(InvitationState.PENDING);
                    told.ifPresent(invitation -> assertThat(invitation.id()).isEqualTo(listed.id()));
                });
    }
}
