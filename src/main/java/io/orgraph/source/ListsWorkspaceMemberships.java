package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import java.util.concurrent.CompletableFuture;

/** Lists who is a member of a workspace. A person stands in it once, with all their roles. */
@CapabilityOf(CapabilityName.LIST_WORKSPACE_MEMBERSHIPS)
public interface ListsWorkspaceMemberships extends ListPort {

    default ListTraits workspaceMembershipsTraits() {
        return ListTraits.PAGED;
    }

    /**
     * Whether direct and inherited memberships come as two lists, of which the longer does not tell them apart. Where not,
     * there is one list, and each membership tells its access.
     */
    boolean listsInheritedApart();

    CompletableFuture<Answer<Page<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, MembershipScope scope, MemberQuery query, PageRequest page, Credential as);

    /** Which memberships are meant. */
    enum MembershipScope {
        DIRECT,
        /** Direct ones, and those inherited from a role at the organization's level. */
        DIRECT_AND_INHERITED
    }
}
