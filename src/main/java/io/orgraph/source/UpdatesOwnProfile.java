package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OwnProfile;
import io.orgraph.model.OwnProfileChange;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Changes the name and phone number of the credential's own user. */
@CapabilityOf(CapabilityName.UPDATE_OWN_PROFILE)
public interface UpdatesOwnProfile extends Port {

    /**
     * Sent once at most. Returns the profile as the response describes it; empty where the response does not.
     *
     * @param of the organization that the user is expected to be in
     */
    CompletableFuture<Answer<Optional<OwnProfile>>> updateOwnProfile(
            OrganizationId of, OwnProfileChange change, Credential as);
}
