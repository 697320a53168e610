package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends an invitation again. */
@CapabilityOf(CapabilityName.RESEND_INVITATION)
public interface ResendsInvitation extends Port {

    /**
     * Sent once at most: each is a mail. Gives the invitation as the source's answer tells it, or nothing where the answer
     * does not tell.
     */
    CompletableFuture<Answer<Optional<Invitation>>> resendInvitation(InvitationId invitation, Credential as);
}
