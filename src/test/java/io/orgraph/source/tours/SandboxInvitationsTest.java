package io.orgraph.source.tours;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.failure.Code;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.sandbox.mail.Mail;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People are asked to join, asked again, no longer asked, and come. */
class SandboxInvitationsTest extends SandboxCase {
    private static final String EMAIL = "guest@new.example";
    private static final InvitationToken TOKEN = new InvitationToken("sandbox-newcomer-invitation");

    @Test
    void somebody_is_asked_to_join_by_one_mail() {
        Optional<Invitation> told = given(at.createInvitation(own, draft("Guest@new.example", "Member"), ADMIN));

        assertThat(told).contains(invitation(EMAIL));
        assertThat(told).map(Invitation::state).contains(InvitationState.PENDING);
        assertThat(sandbox.mails().all()).extracting(Mail::to).containsExactly(EMAIL);
    }

    @Test
    void nobody_is_asked_twice() {
        given(at.createInvitation(own, draft(EMAIL, "Member"), ADMIN));

        assertThat(failure(at.createInvitation(own, draft(EMAIL, "Member"), ADMIN))
                        .code())
                .isEqualTo(Code.CONFLICT);

        assertThat(sandbox.mails().all()).hasSize(1);
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThat(failure(at.createInvitation(own, draft("nobody", "Member"), ADMIN))
                        .code())
                .isEqualTo(Code.BAD_USER_INPUT);
    }

    @Test
    void nobody_is_asked_into_the_own_organization_for_another() {
        assertThat(failure(at.createInvitation(other, draft(EMAIL, "Member"), SUPER_ADMIN))
                        .code())
                .isEqualTo(Code.NOT_FOUND);

        assertThat(sandbox.mails().all()).isEmpty();
    }

    @Test
    void an_invitation_is_sent_again_by_one_mail_more() {
        Invitation made =
                given(at.createInvitation(own, draft(EMAIL, "Member"), ADMIN)).orElseThrow();

        Optional<Invitation> told = given(at.resendInvitation(made.id(), ADMIN));

        assertThat(told).contains(invitation(EMAIL));
        assertThat(told).map(Invitation::lastSentAt).isPresent();
        assertThat(sandbox.mails().all()).extracting(Mail::to).containsExactly(EMAIL, EMAIL);
    }

    @Test
    void an_invitation_is_taken_back_once() {
        Invitation made =
                given(at.createInvitation(own, draft(EMAIL, "Member"), ADMIN)).orElseThrow();

        assertThat(given(at.revokeInvitation(made.id(), ADMIN))).isEqualTo(made.id());

        assertThat(invitation(EMAIL).state()).isEqualTo(InvitationState.REVOKED);
        assertThat(failure(at.revokeInvitation(made.id(), ADMIN)).code()).isEqualTo(Code.NOT_FOUND);
        assertThat(failure(at.resendInvitation(made.id(), ADMIN)).code()).isEqualTo(Code.CONFLICT);
    }

    @Test
    void an_invited_person_joins_the_organization_once() {
        Optional<OrganizationId> joined = given(at.acceptInvitation(TOKEN, NEWCOMER));

        assertThat(joined).contains(own);
        assertThat(given(at.organization(own, NEWCOMER)))
                .extracting(Organization::id)
                .isEqualTo(own);
        assertThat(failure(at.acceptInvitation(TOKEN, NEWCOMER)).code()).isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void an_invitation_is_accepted_by_nobody_else_and_not_with_a_key() {
        assertThat(failure(at.acceptInvitation(TOKEN, SUPER_ADMIN)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(failure(at.acceptInvitation(TOKEN, ADMIN)).code()).isEqualTo(Code.FORBIDDEN);

        assertThat(given(at.invitationPreview(TOKEN)).organizationName()).isEqualTo(sandbox.companyName());
    }
}
