package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Makes an API key for an organization. */
@CapabilityOf(CapabilityName.CREATE_API_KEY)
public interface CreatesApiKey extends Port {

    /** Sent once at most: a second one would be a second key. Gives the key, or nothing where the answer does not tell. */
    CompletableFuture<Answer<Optional<IssuedApiKey>>> createApiKey(
            OrganizationId organization, ApiKeyDraft draft, Credential as);
}
