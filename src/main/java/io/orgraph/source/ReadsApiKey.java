package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.CapabilityName;
import java.util.concurrent.CompletableFuture;

/** Reads one API key, without the key itself. */
@CapabilityOf(CapabilityName.READ_API_KEY)
public interface ReadsApiKey extends Port {

    CompletableFuture<Answer<ApiKey>> apiKey(ApiKeyId id, Credential as);
}
