package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationMembershipId;
import java.util.concurrent.CompletableFuture;

/** Removes a person's membership of an organization. */
@CapabilityOf(CapabilityName.REMOVE_ORGANIZATION_MEMBERSHIP)
public interface RemovesOrganizationMembership extends Port {

    /** Sends at most one call. Returns the id of the removed membership. */
    CompletableFuture<Answer<OrganizationMembershipId>> removeOrganizationMembership(
            OrganizationMembershipId membership, Credential as);
}
