package io.orgraph.source.kognitos;

import io.orgraph.model.ListQuery.Part;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsOrganizationMemberships;
import io.orgraph.source.ListsOrganizations;
import io.orgraph.source.ListsWorkspaceMemberships;
import io.orgraph.source.ListsWorkspaces;

/** The lists that Kognitos filters and orders itself. */
interface QueriedLists
        extends ListsOrganizations, ListsOrganizationMemberships, ListsWorkspaces, ListsWorkspaceMemberships {

    @Override
    default boolean namesPeople() {
        return true;
    }

    /** A role in a list of users has a name and nothing else. */
    @Override
    default boolean identifiesRoles() {
        return false;
    }

    @Override
    default ListTraits organizationsTraits() {
        return ListTraits.pagedDoing(Part.NAME);
    }

    @Override
    default ListTraits organizationMembershipsTraits() {
        return ListTraits.pagedDoing(Part.SEARCH, Part.ROLE_NAME, Part.ROLE_SCOPE, Part.ORDER);
    }

    @Override
    default ListTraits workspacesTraits() {
        return ListTraits.pagedDoing(Part.NAME, Part.NAME_CONTAINS, Part.ORDER);
    }

    @Override
    default ListTraits workspaceMembershipsTraits() {
        return ListTraits.pagedDoing(Part.SEARCH, Part.ROLE_NAME, Part.ROLE_SCOPE, Part.ORDER);
    }
}
