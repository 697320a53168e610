package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Suspends a user, or lets a suspended one in again. */
@CapabilityOf(CapabilityName.SET_USER_STATUS)
public interface SetsUserStatus extends Port {

    /**
     * Sent once at most. Gives the account as the source's answer tells it, or nothing where the answer does not tell.
     *
     * @param status ACTIVE or SUSPENDED
     */
    CompletableFuture<Answer<Optional<UserAccount>>> setUserStatus(UserId user, UserStatus status, Credential as);
}
