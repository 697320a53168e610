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

/** Lists the members of a workspace. Each person is listed once, with all their roles. */
@CapabilityOf(CapabilityName.LIST_WORKSPACE_MEMBERSHIPS)
public interface ListsWorkspaceMemberships extends ListPort {

    default ListTraits workspaceMembershipsTraits() {
        return ListTraits.PAGED;
    }

    /**
     * Whether direct and inherited memberships are two lists, of which the longer one does not tell them apart.
     * Otherwise there is one list, and each membership states its access.
     */
    boolean listsInheritedApart();

    /** Whether each membership comes with the ids of its roles, which are looked up by their names otherwise. */
    default boolean identifiesRoles() {
        return true;
    }

    /** Whether each membership comes with the person's name and address. */
    default boolean namesPeople() {
        return false;
    }

    CompletableFuture<Answer<Page<WorkspaceMembership>>> workspaceMemberships(
            WorkspaceId of, MembershipScope scope, MemberQuery query, PageRequest page, Credential as);

    /** Which memberships to list. */
    enum MembershipScope {
        DIRECT,
        /** Direct memberships, and those inherited from a role of the organization. */
        DIRECT_AND_INHERITED
    }
}
