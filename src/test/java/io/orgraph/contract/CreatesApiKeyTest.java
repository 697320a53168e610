package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKey;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.source.CreatesApiKey;
import io.orgraph.source.IssuedApiKey;
import io.orgraph.testkit.Awaited;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What making an API key promises. */
@ContractOf(CreatesApiKey.class)
class CreatesApiKeyTest extends ChangeContract<CreatesApiKey, Optional<IssuedApiKey>> {
    private static final ApiKeyDraft DRAFT = new ApiKeyDraft("Night export", Instant.parse("2090-01-01T00:00:00Z"));

    CreatesApiKeyTest(Testbed shared) {
        super(shared);
    }

    @Override
    CompletableFuture<Answer<Optional<IssuedApiKey>>> change(CreatesApiKey port, Credential as) {
        return port.createApiKey(ground().organization(), DRAFT, as);
    }

    @Test
    void the_next_list_has_one_key_more_which_is_the_one_that_is_told() {
        List<ApiKey> before = Members.apiKeysOf(ground().organization(), ground());

        Optional<IssuedApiKey> told = Awaited.given(change());

        List<ApiKey> after = Members.apiKeysOf(ground().organization(), ground());
        assertThat(after)
                .hasSize(before.size() + 1)
                .filteredOn(key -> "Night export".equals(key.name()))
                .hasSize(1);
        told.ifPresent(issued -> assertThat(after).contains(issued.apiKey()));
    }

    @Test
    void the_key_itself_is_told_once_and_never_prints() {
        IssuedApiKey told = Awaited.given(change()).orElseThrow();

        String secret = Objects.requireNonNull(told.shown());

        assertThat(secret).startsWith(Objects.requireNonNull(told.apiKey().keyPrefix()));
        assertThat(told.toString()).doesNotContain(secret);
        assertThat(Members.apiKeysOf(ground().organization(), ground()).toString())
                .doesNotContain(secret);
    }
}
