package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the roles of an organization, which apply to all of it. */
@CapabilityOf(CapabilityName.LIST_ORGANIZATION_ROLES)
public interface ListsOrganizationRoles extends ListPort {

    default ListTraits organizationRolesTraits() {
        return ListTraits.LOOKED_UP;
    }

    /** Whether the list tells more of a role than its name. */
    boolean reportsRoleDetails();

    CompletableFuture<Answer<Page<OrganizationRole>>> organizationRoles(
            OrganizationId of, PageRequest page, Credential as);
}
