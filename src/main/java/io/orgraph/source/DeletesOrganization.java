package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import java.util.concurrent.CompletableFuture;

/** Deletes an organization with everything in it. */
@CapabilityOf(CapabilityName.DELETE_ORGANIZATION)
public interface DeletesOrganization extends Port {

    /** Sends at most one call. Returns the id of the deleted organization. */
    CompletableFuture<Answer<OrganizationId>> deleteOrganization(OrganizationId organization, Credential as);
}
