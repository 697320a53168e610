package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives a member of an organization another role at the organization's level. */
@CapabilityOf(CapabilityName.UPDATE_ORGANIZATION_MEMBERSHIP)
public interface UpdatesOrganizationMembership extends Port {

    /**
     * Sent once at most. Gives the membership as the source's answer tells it, or nothing where the answer does not tell.
     *
     * @param role with its name, by which some sources know it
     */
    CompletableFuture<Answer<Optional<OrganizationMembership>>> updateOrganizationMembership(
            OrganizationMembershipId membership, OrganizationRole role, Credential as);
}
