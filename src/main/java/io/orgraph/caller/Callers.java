package io.orgraph.caller;

import io.orgraph.credential.Secret;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who may ask this deployment: holders of its keys, bearers of its issuer's tokens, or anybody where it has neither. */
public final class Callers {
    private final ApiKeys keys;
    private final @Nullable Tokens tokens;

    /** Throws IllegalArgumentException where two keys are the same. */
    public Callers(List<ApiKey> keys, @Nullable Tokens tokens) {
        this.keys = new ApiKeys(keys);
        this.tokens = tokens;
    }

    /** Whether a caller has to show who it is. */
    public boolean areAsked() {
        return !keys.isEmpty() || tokens != null;
    }

    /** Does not block, and never completes exceptionally. */
    public CompletableFuture<Recognition> recognize(Secret shown) {
        Identity holder = keys.holderOf(shown);
        if (holder == null && tokens != null) {
            return tokens.recognize(shown);
        }
        return CompletableFuture.completedFuture(
                holder == null ? Recognition.Unrecognized.STRANGER : new Recognition.Known(holder));
    }
}
