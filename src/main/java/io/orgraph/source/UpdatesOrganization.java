package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Changes an organization: its name, its picture, its time zone. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION)
public interface UpdatesOrganization extends Port {

    /** Sent once at most. Gives the organization as the source's answer tells it, or nothing where the answer does not tell. */
    CompletableFuture<Answer<Optional<Organization>>> updateOrganization(
            OrganizationId organization, OrganizationChange change, Credential as);
}
