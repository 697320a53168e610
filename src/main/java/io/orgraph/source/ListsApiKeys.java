package io.orgraph.source;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import java.util.concurrent.CompletableFuture;

/** Lists the API keys of an organization, without the keys themselves. */
@CapabilityOf(CapabilityName.LIST_API_KEYS)
public interface ListsApiKeys extends ListPort {

    default ListTraits apiKeysTraits() {
        return ListTraits.LOOKED_UP;
    }

    CompletableFuture<Answer<Page<ApiKey>>> apiKeys(OrganizationId of, PageRequest page, Credential as);
}
