package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery.OrderField;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Lists the invitations of an organization. */
@CapabilityOf(CapabilityName.LIST_INVITATIONS)
public interface ListsInvitations extends ListPort {

    default ListTraits invitationsTraits() {
        return ListTraits.PAGED;
    }

    /** What an invitation of the list can be ordered by: what the source does not report is missing. */
    default Set<OrderField> reportedOrders() {
        return EnumSet.allOf(OrderField.class);
    }

    CompletableFuture<Answer<Page<Invitation>>> invitations(OrganizationId of, PageRequest page, Credential as);
}
