package io.orgraph.source;

import io.orgraph.credential.IssuedSecret;
import io.orgraph.model.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * An API key that has just been created. It prints without the key itself.
 *
 * @param secret the key itself, which no source returns a second time; null if the response did not contain it
 */
public record IssuedApiKey(ApiKey apiKey, @Nullable IssuedSecret secret) {

    /** The key itself, for the one field that shows it to the caller who created it. */
    public @Nullable String shown() {
        return secret == null ? null : secret.shown();
    }
}
