package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.source.DeletesApiKey;
import io.orgraph.testkit.Awaited;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What deleting an API key promises. */
@ContractOf(DeletesApiKey.class)
class DeletesApiKeyTest extends ChangeContract<DeletesApiKey, ApiKeyId> implements AsksForAbsent {
    private ApiKeyId id;

    DeletesApiKeyTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        id = Members.apiKeysOf(ground().organization(), ground()).get(0).id();
    }

    @Override
    CompletableFuture<Answer<ApiKeyId>> change(DeletesApiKey port, Credential as) {
        return port.deleteApiKey(id, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().deleteApiKey(new ApiKeyId(ground().organization(), ABSENT), ground().good());
    }

    @Test
    void a_key_that_is_deleted_is_in_the_next_list_no_more() {
        ApiKeyId told = Awaited.given(change());

        assertThat(told).isEqualTo(id);
        assertThat(Members.apiKeysOf(ground().organization(), ground()))
                .isNotEmpty()
                .extracting(ApiKey::id)
                .doesNotContain(id);
    }
}
