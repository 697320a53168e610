package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** Reads one user's account. */
@CapabilityOf(CapabilityName.READ_USER_ACCOUNT)
public interface ReadsUserAccount extends Port {

    CompletableFuture<Answer<UserAccount>> userAccount(UserId user, Credential as);
}
