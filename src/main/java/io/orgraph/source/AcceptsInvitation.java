package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Accepts an invitation for the person who owns the credential. */
@CapabilityOf(CapabilityName.ACCEPT_INVITATION)
public interface AcceptsInvitation extends Port {

    /**
     * Sends at most one call, since it uses up the token. Returns the organization joined, or empty where the response
     * does not name it.
     */
    CompletableFuture<Answer<Optional<OrganizationId>>> acceptInvitation(InvitationToken token, Credential as);
}
