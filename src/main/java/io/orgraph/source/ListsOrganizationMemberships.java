package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the members of an organization. */
@CapabilityOf(CapabilityName.LIST_ORGANIZATION_MEMBERSHIPS)
public interface ListsOrganizationMemberships extends ListPort {

    default ListTraits organizationMembershipsTraits() {
        return ListTraits.PAGED;
    }

    /** Whether each membership comes with the names of its roles. */
    default boolean namesRoles() {
        return true;
    }

    /** Whether each membership comes with the ids of its roles, which are looked up by their names otherwise. */
    default boolean identifiesRoles() {
        return true;
    }

    /** Whether each membership comes with its status. */
    default boolean reportsStatus() {
        return false;
    }

    CompletableFuture<Answer<Page<OrganizationMembership>>> organizationMemberships(
            OrganizationId of, MemberQuery query, PageRequest page, Credential as);
}
