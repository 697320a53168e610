package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the invitations of an organization. */
@CapabilityOf(CapabilityName.LIST_INVITATIONS)
public interface ListsInvitations extends ListPort {

    default ListTraits invitationsTraits() {
        return ListTraits.PAGED;
    }

    CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as);
}
