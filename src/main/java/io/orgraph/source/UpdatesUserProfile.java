package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Changes a user's name and title. */
@CapabilityOf(CapabilityName.UPDATE_USER_PROFILE)
public interface UpdatesUserProfile extends Port {

    /** The fields that the source takes. */
    Set<ProfileChange.Field> profileFields();

    /**
     * Sent once at most. Gives the user as the source's answer tells it, or nothing where the answer does not tell.
     *
     * @param change of fields that the source takes
     */
    CompletableFuture<Answer<Optional<User>>> updateUserProfile(UserId user, ProfileChange change, Credential as);
}
