package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyId;
import io.orgraph.source.ReadsApiKey;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What reading one API key promises. */
@ContractOf(ReadsApiKey.class)
class ReadsApiKeyTest extends SignedContract<ReadsApiKey, ApiKey> implements AsksForAbsent {
    private ApiKeyId id;

    ReadsApiKeyTest(Testbed ground) {
        super(ground);
    }

    @Override
    void prepare() {
        id = Members.apiKeysOf(ground().organization(), ground()).get(0).id();
    }

    @Override
    CompletableFuture<Answer<ApiKey>> ask(ReadsApiKey port, Credential as) {
        return port.apiKey(id, as);
    }

    @Override
    public CompletableFuture<Answer<ApiKey>> askForAbsent() {
        return port().apiKey(new ApiKeyId(id.organization(), ABSENT), ground().good());
    }

    @Test
    void each_key_is_read_as_it_is_listed() {
        List<ApiKey> listed = Members.apiKeysOf(ground().organization(), ground());

        List<ApiKey> read = listed.stream()
                .map(key -> Awaited.given(port().apiKey(key.id(), ground().good())))
                .toList();

        assertThat(read).isNotEmpty().isEqualTo(listed);
    }
}
