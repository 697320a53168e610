package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationRoleId;
import java.util.concurrent.CompletableFuture;

/** Deletes a role of an organization. */
@CapabilityOf(CapabilityName.DELETE_ORGANIZATION_ROLE)
public interface DeletesOrganizationRole extends Port {

    /** Sends at most one call. Returns the id of the deleted role. */
    CompletableFuture<Answer<OrganizationRoleId>> deleteOrganizationRole(OrganizationRoleId role, Credential as);
}
