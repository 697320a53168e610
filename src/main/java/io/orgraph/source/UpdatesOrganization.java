package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Updates an organization: its name, picture or time zone. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION)
public interface UpdatesOrganization extends Port {

    /**
     * Sends at most one call. Returns the organization as the response describes it, or empty where the response does
     * not.
     */
    CompletableFuture<Answer<Optional<Organization>>> updateOrganization(
            OrganizationId organization, OrganizationChange change, Credential as);
}
