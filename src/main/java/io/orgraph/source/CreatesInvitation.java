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

/** Asks people to join an organization. */
@CapabilityOf(CapabilityName.CREATE_INVITATION)
public interface CreatesInvitation extends Port {

    /** What it takes beside the address and the role; a draft with anything else must not be given. */
    Set<InvitationDraft.Detail> takes();

    /**
     * Makes ready to ask people to join an organization: what has to be found out about it is found out once, for as many
     * as follow. An inviter is for one operation.
     */
    CompletableFuture<Answer<Inviter>> inviter(OrganizationId organization, Credential as);

    /** Asks one person alone. */
    default CompletableFuture<Answer<Optional<Invitation>>> createInvitation(
            OrganizationId organization, InvitationDraft draft, Credential as) {
        return inviter(organization, as)
                .thenCompose(answer -> answer.fold(inviter -> inviter.invite(draft), Answer::failedFuture));
    }

    /** Asks people to join the organization that it was made for. */
    @FunctionalInterface
    interface Inviter {

        /**
         * Sent once at most: a second one would be a second mail. Gives the invitation as the source's answer tells it, or
         * nothing where the answer does not tell.
         */
        CompletableFuture<Answer<Optional<Invitation>>> invite(InvitationDraft draft);
    }
}
