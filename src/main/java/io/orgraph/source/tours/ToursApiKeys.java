package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import io.orgraph.source.CreatesApiKey;
import io.orgraph.source.DeletesApiKey;
import io.orgraph.source.IssuedApiKey;
import io.orgraph.source.ListsApiKeys;
import io.orgraph.source.ReadsApiKey;
import io.orgraph.source.RevokesApiKey;
import io.orgraph.upstream.RestClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The part of the adapter that manages API keys, which the source allows to sessions alone. */
abstract class ToursApiKeys extends ToursReads
        implements ListsApiKeys, ReadsApiKey, CreatesApiKey, RevokesApiKey, DeletesApiKey {
    private final ApiKeys apiKeys;

    ToursApiKeys(SourceName source, RestClient client) {
        super(source, client);
        this.apiKeys = new ApiKeys(own, api);
    }

    @Override
    public CompletableFuture<Answer<Page<ApiKey>>> apiKeys(OrganizationId of, PageRequest page, Credential as) {
        return apiKeys.list(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<ApiKey>> apiKey(ApiKeyId id, Credential as) {
        return apiKeys.read(id, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<IssuedApiKey>>> createApiKey(
            OrganizationId organization, ApiKeyDraft draft, Credential as) {
        return apiKeys.create(organization, draft, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<ApiKey>>> revokeApiKey(ApiKeyId id, Credential as) {
        return apiKeys.revoke(id, as);
    }

    @Override
    public CompletableFuture<Answer<ApiKeyId>> deleteApiKey(ApiKeyId id, Credential as) {
        return apiKeys.delete(id, as);
    }
}
