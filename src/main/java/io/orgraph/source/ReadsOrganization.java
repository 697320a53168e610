package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import java.util.concurrent.CompletableFuture;

/** Reads one organization. */
@CapabilityOf(CapabilityName.READ_ORGANIZATION)
public interface ReadsOrganization extends Port {

    CompletableFuture<Answer<Organization>> organization(OrganizationId id, Credential as);
}
