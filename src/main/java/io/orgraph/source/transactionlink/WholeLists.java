package io.orgraph.source.transactionlink;

import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaceRoles;
import io.orgraph.source.ListsWorkspaces;

/** The lists that TransactionLink gives as whole arrays. */
interface WholeLists
        extends ListsOrganizations,
                ListsOrganizationRoles,
                ListsWorkspaces,
                ListsWorkspaceRoles,
                ListsWorkspaceMemberships {

    @Override
    default ListTraits organizationsTraits() {
        return ListTraits.WHOLE;
    }

    @Override
    default ListTraits organizationRolesTraits() {
        return ListTraits.WHOLE;
    }

    @Override
    default ListTraits workspacesTraits() {
        return ListTraits.WHOLE;
    }

    @Override
    default ListTraits workspaceRolesTraits() {
        return ListTraits.WHOLE;
    }

    @Override
    default ListTraits workspaceMembershipsTraits() {
        return ListTraits.WHOLE;
    }
}
