package io.orgraph.source.kognitos;

import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaces;

/** The lists that Kognitos filters and orders itself. */
interface QueriedLists
        extends ListsOrganizations, ListsOrganizationMemberships, ListsWorkspaces, ListsWorkspaceMemberships {

    @Override
    default ListTraits organizationsTraits() {
        return ListTraits.PAGED_WITH_QUERIES;
    }

    @Override
    default ListTraits organizationMembershipsTraits() {
        return ListTraits.PAGED_WITH_QUERIES;
    }

    @Override
    default ListTraits workspacesTraits() {
        return ListTraits.PAGED_WITH_QUERIES;
    }

    @Override
    default ListTraits workspaceMembershipsTraits() {
        return ListTraits.PAGED_WITH_QUERIES;
    }
}
