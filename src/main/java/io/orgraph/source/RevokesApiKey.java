package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.CapabilityName;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Revokes an API key: it opens nothing any more, and stays in the list. */
@CapabilityOf(CapabilityName.REVOKE_API_KEY)
public interface RevokesApiKey extends Port {

    /** Sent once at most. Gives the key as it now is, or nothing where the answer does not tell. */
    CompletableFuture<Answer<Optional<ApiKey>>> revokeApiKey(ApiKeyId id, Credential as);
}
