package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Accepts an invitation for the person whose credential it is. */
@CapabilityOf(CapabilityName.ACCEPT_INVITATION)
public interface AcceptsInvitation extends Port {

    /** Sent once at most: the token is used up by it. Gives the organization that was joined, where the answer tells. */
    CompletableFuture<Answer<Optional<OrganizationId>>> acceptInvitation(InvitationToken token, Credential as);
}
