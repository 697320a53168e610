package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import java.util.concurrent.CompletableFuture;

/** Deletes an organization with all that is in it. */
@CapabilityOf(CapabilityName.DELETE_ORGANIZATION)
public interface DeletesOrganization extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<OrganizationId>> deleteOrganization(OrganizationId organization, Credential as);
}
