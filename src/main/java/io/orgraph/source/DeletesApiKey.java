package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.CapabilityName;
import java.util.concurrent.CompletableFuture;

/** Deletes an API key: it opens nothing any more, and is in no list. */
@CapabilityOf(CapabilityName.DELETE_API_KEY)
public interface DeletesApiKey extends Port {

    /** Sent once at most. Gives the id of what is gone. */
    CompletableFuture<Answer<ApiKeyId>> deleteApiKey(ApiKeyId id, Credential as);
}
