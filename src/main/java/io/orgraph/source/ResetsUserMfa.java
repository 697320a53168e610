package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** Resets a user's multi-factor authentication, so that they set it up anew at their next login. */
@CapabilityOf(CapabilityName.RESET_USER_MFA)
public interface ResetsUserMfa extends Port {

    /** Sent once at most. Gives the id of whose it was. */
    CompletableFuture<Answer<UserId>> resetUserMfa(UserId user, Credential as);
}
