package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyStatus;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListTraits;
import io.orgraph.source.ListsApiKeys;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a list of the API keys of an organization promises. */
@ContractOf(ListsApiKeys.class)
class ListsApiKeysTest extends ListContract<ListsApiKeys, ApiKey> implements AsksForAbsent {
    private OrganizationId of;

    ListsApiKeysTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        of = ground().organization();
    }

    @Override
    ListTraits traits() {
        return port().apiKeysTraits();
    }

    @Override
    CompletableFuture<Answer<Page<ApiKey>>> page(ListsApiKeys port, PageRequest page, Credential as) {
        return port.apiKeys(of, page, as);
    }

    @Override
    public CompletableFuture<Answer<Page<ApiKey>>> askForAbsent() {
        return port().apiKeys(new OrganizationId(of.source(), ABSENT), PageRequest.WHOLE, ground().good());
    }

    @Override
    NodeId idOf(ApiKey item) {
        return item.id();
    }

    @Override
    boolean isOfTheList(ApiKey item) {
        return item.id().organization().equals(of);
    }

    @Test
    void every_key_tells_whether_it_can_be_used() {
        List<ApiKey> keys = Walk.through(this::page);

        assertThat(keys).extracting(ApiKey::status).contains(ApiKeyStatus.ACTIVE, ApiKeyStatus.REVOKED);
        assertThat(keys).extracting(ApiKey::status).doesNotContain(ApiKeyStatus.UNKNOWN);
    }
}
