package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** Reads one user with their details. */
@CapabilityOf(CapabilityName.READ_USER)
public interface ReadsUser extends Port {

    CompletableFuture<Answer<User>> user(UserId user, Credential as);
}
