package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationId;
import java.util.concurrent.CompletableFuture;

/** Revokes an invitation that is not accepted yet. */
@CapabilityOf(CapabilityName.REVOKE_INVITATION)
public interface RevokesInvitation extends Port {

    /** Sends at most one call. Returns the id of the revoked invitation. */
    CompletableFuture<Answer<InvitationId>> revokeInvitation(InvitationId invitation, Credential as);
}
