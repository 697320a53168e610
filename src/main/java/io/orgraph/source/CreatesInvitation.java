package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Invites people to an organization. */
@CapabilityOf(CapabilityName.CREATE_INVITATION)
public interface CreatesInvitation extends Port {

    /** The details that the source accepts beside the address and the role. A draft must have no others. */
    Set<InvitationDraft.Detail> takes();

    /**
     * Prepares invitations to an organization: what they have in common is read once, for any number of them. An
     * inviter belongs to one operation.
     */
    CompletableFuture<Answer<Inviter>> inviter(OrganizationId organization, Credential as);

    /** Invites one person. */
    default CompletableFuture<Answer<Optional<Invitation>>> createInvitation(
            OrganizationId organization, InvitationDraft draft, Credential as) {
        return inviter(organization, as)
                .thenCompose(answer -> answer.fold(inviter -> inviter.invite(draft), Answer::failedFuture));
    }

    /** Invites people to the organization that it was created for. */
    @FunctionalInterface
    interface Inviter {

        /**
         * Sends at most one call, since a second one would be a second mail. Returns the invitation as the response
         * describes it, or empty where the response does not.
         */
        CompletableFuture<Answer<Optional<Invitation>>> invite(InvitationDraft draft);
    }
}
