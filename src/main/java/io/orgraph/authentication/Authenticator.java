package io.orgraph.authentication;

import io.orgraph.credential.Secret;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who may ask this deployment: holders of its keys, bearers of its issuer's tokens, or anybody where it has neither. */
public final class Authenticator {
    private final ApiKeys keys;
    private final @Nullable TokenVerifier tokens;

    /** Throws IllegalArgumentException where two keys are the same. */
    public Authenticator(List<ApiKey> keys, @Nullable TokenVerifier tokens) {
        this.keys = new ApiKeys(keys);
        this.tokens = tokens;
    }

    /** Whether a caller has to show who it is. */
    public boolean areAsked() {
        return !keys.isEmpty() || tokens != null;
    }

    /** Does not block, and never completes exceptionally. */
    public CompletableFuture<AuthenticationResult> recognize(Secret shown) {
        Principal holder = keys.holderOf(shown);
        if (holder == null && tokens != null) {
            return tokens.recognize(shown);
        }
        return CompletableFuture.completedFuture(
                holder == null ? AuthenticationResult.Unrecognized.STRANGER : new AuthenticationResult.Known(holder));
    }
}
