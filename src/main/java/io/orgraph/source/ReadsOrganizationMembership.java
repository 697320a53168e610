package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** Reads one user's membership of the organization, as the list of memberships has it. */
@CapabilityOf(CapabilityName.READ_ORGANIZATION_MEMBERSHIP)
public interface ReadsOrganizationMembership extends Port {

    CompletableFuture<Answer<OrganizationMembership>> organizationMembership(UserId user, Credential as);
}
