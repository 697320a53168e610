package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleDraft;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Creates a role of an organization. */
@CapabilityOf(CapabilityName.CREATE_ORGANIZATION_ROLE)
public interface CreatesOrganizationRole extends Port {

    /**
     * Sends at most one call, since a second one would create a second role. Returns the role, or empty where the
     * response does not describe it.
     */
    CompletableFuture<Answer<Optional<OrganizationRole>>> createOrganizationRole(
            OrganizationId organization, RoleDraft draft, Credential as);
}
