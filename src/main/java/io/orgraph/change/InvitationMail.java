package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.SourceAccess;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The changes that send a mail: inviting, and resending an invitation. Where the outcome is unknown, the failure points
 * to the list of invitations: a retry could send a second mail.
 */
public final class InvitationMail {
    private final SourceAccess sourceAccess;

    public InvitationMail(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
    }

    /** Returns the inviter of an organization: each of its invitations is one write. */
    public CompletableFuture<Answer<CreatesInvitation.Inviter>> inviter(OrganizationId in) {
        return sourceAccess
                .ask(in.source(), CreatesInvitation.class, (port, as) -> port.inviter(in, as))
                .thenApply(answer -> answer.map(
                        inviter -> draft -> inviter.invite(draft).thenApply(InvitationMail::seenAmongInvitations)));
    }

    /** Empty where the response does not describe the invitation. */
    public CompletableFuture<Answer<Optional<Invitation>>> resend(InvitationId id) {
        return sourceAccess
                .ask(id.source(), ResendsInvitation.class, (port, as) -> port.resendInvitation(id, as))
                .thenApply(InvitationMail::seenAmongInvitations);
    }

    private static <T> Answer<T> seenAmongInvitations(Answer<T> answer) {
        return answer.fold(
                told -> answer,
                failure -> failure instanceof Failure.OutcomeUnknown unknown
                        ? Answer.failed(unknown.seenBy(CapabilityName.LIST_INVITATIONS))
                        : answer);
    }
}
