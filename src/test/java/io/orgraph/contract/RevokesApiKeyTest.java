package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.ApiKeyStatus;
import io.orgraph.source.RevokesApiKey;
import io.orgraph.testkit.Awaited;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What revoking an API key promises. */
@ContractOf(RevokesApiKey.class)
class RevokesApiKeyTest extends ChangeContract<RevokesApiKey, Optional<ApiKey>> implements AsksForAbsent {
    private ApiKeyId id;

    RevokesApiKeyTest(Testbed shared) {
        super(shared);
    }

    @Override
    void prepare() {
        id = Members.apiKeysOf(ground().organization(), ground()).stream()
                .filter(key -> key.status() == ApiKeyStatus.ACTIVE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    CompletableFuture<Answer<Optional<ApiKey>>> change(RevokesApiKey port, Credential as) {
        return port.revokeApiKey(id, as);
    }

    @Override
    public CompletableFuture<? extends Answer<?>> askForAbsent() {
        return port().revokeApiKey(new ApiKeyId(ground().organization(), ABSENT), ground().good());
    }

    @Test
    void a_key_that_is_revoked_stays_in_the_list_as_revoked() {
        Optional<ApiKey> told = Awaited.given(change());

        told.ifPresent(key -> assertThat(key.status()).isEqualTo(ApiKeyStatus.REVOKED));
        assertThat(Members.apiKeysOf(ground().organization(), ground()))
                .filteredOn(key -> key.id().equals(id))
                .extracting(ApiKey::status)
                .containsExactly(ApiKeyStatus.REVOKED);
    }
}
