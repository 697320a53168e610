package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the organizations that a credential gives access to. */
@CapabilityOf(CapabilityName.LIST_ORGANIZATIONS)
public interface ListsOrganizations extends ListPort {

    default ListTraits organizationsTraits() {
        return ListTraits.PAGED;
    }

    /** Whether the list is asked of the source; false where a credential has one organization, which needs no call. */
    default boolean listsOrganizationsByCall() {
        return true;
    }

    CompletableFuture<Answer<Page<Organization>>> organizations(
            OrganizationQuery query, PageRequest page, Credential as);
}
