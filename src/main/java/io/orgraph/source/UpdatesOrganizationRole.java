package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Updates a role of an organization. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION_ROLE)
public interface UpdatesOrganizationRole extends Port {

    /** Sends at most one call. Returns the role as the response describes it, or empty where the response does not. */
    CompletableFuture<Answer<Optional<OrganizationRole>>> updateOrganizationRole(
            OrganizationRoleId role, RoleChange change, Credential as);
}
