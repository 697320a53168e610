package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationQuery.OrderField;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Lists the invitations to one workspace. */
@CapabilityOf(CapabilityName.LIST_WORKSPACE_INVITATIONS)
public interface ListsWorkspaceInvitations extends ListPort {

    default ListTraits workspaceInvitationsTraits() {
        return ListTraits.PAGED;
    }

    /** What an invitation of the list can be ordered by: what the source does not report is missing. */
    default Set<OrderField> reportedOrders() {
        return EnumSet.allOf(OrderField.class);
    }

    CompletableFuture<Answer<Page<Invitation>>> workspaceInvitations(WorkspaceId of, PageRequest page, Credential as);
}
