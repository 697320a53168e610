package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationRoleId;
import java.util.concurrent.CompletableFuture;

/** Deletes a role at the organization's level. */
@CapabilityOf(CapabilityName.DELETE_ORGANIZATION_ROLE)
public interface DeletesOrganizationRole extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<OrganizationRoleId>> deleteOrganizationRole(OrganizationRoleId role, Credential as);
}
