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
     * Sends at most one call, since each one is a mail. Returns the invitation as the response describes it, or empty
     * where the response does not.
     */
    CompletableFuture<Answer<Optional<Invitation>>> resendInvitation(InvitationId invitation, Credential as);
}
