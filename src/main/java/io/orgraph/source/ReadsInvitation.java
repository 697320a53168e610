package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import java.util.concurrent.CompletableFuture;

/** Reads one invitation with its details. */
@CapabilityOf(CapabilityName.READ_INVITATION)
public interface ReadsInvitation extends Port {

    CompletableFuture<Answer<Invitation>> invitation(InvitationId id, Credential as);
}
