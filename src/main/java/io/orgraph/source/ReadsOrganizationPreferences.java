package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationPreferences;
import java.util.concurrent.CompletableFuture;

/** Reads the preferences of an organization. */
@CapabilityOf(CapabilityName.READ_ORGANIZATION_PREFERENCES)
public interface ReadsOrganizationPreferences extends Port {

    CompletableFuture<Answer<OrganizationPreferences>> organizationPreferences(OrganizationId of, Credential as);
}
