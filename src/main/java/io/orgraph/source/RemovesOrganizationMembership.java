package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationMembershipId;
import java.util.concurrent.CompletableFuture;

/** Takes somebody's membership of an organization away. */
@CapabilityOf(CapabilityName.REMOVE_ORGANIZATION_MEMBERSHIP)
public interface RemovesOrganizationMembership extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<OrganizationMembershipId>> removeOrganizationMembership(
            OrganizationMembershipId membership, Credential as);
}
