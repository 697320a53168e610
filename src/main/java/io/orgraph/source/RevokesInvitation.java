package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationId;
import java.util.concurrent.CompletableFuture;

/** Takes an invitation back that nobody has accepted. */
@CapabilityOf(CapabilityName.REVOKE_INVITATION)
public interface RevokesInvitation extends Port {

    /** Sent once at most. Gives the id of what was taken back. */
    CompletableFuture<Answer<InvitationId>> revokeInvitation(InvitationId invitation, Credential as);
}
