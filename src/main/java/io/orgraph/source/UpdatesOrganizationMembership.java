package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives a member of an organization another organization role. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION_MEMBERSHIP)
public interface UpdatesOrganizationMembership extends Port {

    /**
     * Sends at most one call. Returns the membership as the response describes it, or empty where the response does
     * not.
     *
     * @param role with its name, by which some sources identify it
     */
    CompletableFuture<Answer<Optional<OrganizationMembership>>> updateOrganizationMembership(
            OrganizationMembershipId membership, OrganizationRole role, Credential as);
}
