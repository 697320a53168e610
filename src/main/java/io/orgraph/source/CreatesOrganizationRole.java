package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.RoleDraft;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Makes a role at the organization's level. */
@CapabilityOf(CapabilityName.CREATE_ORGANIZATION_ROLE)
public interface CreatesOrganizationRole extends Port {

    /** Sent once at most: a second one would be a second role. Gives the role, or nothing where the answer does not tell. */
    CompletableFuture<Answer<Optional<OrganizationRole>>> createOrganizationRole(
            OrganizationId organization, RoleDraft draft, Credential as);
}
