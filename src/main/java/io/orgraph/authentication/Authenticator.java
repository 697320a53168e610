package io.orgraph.authentication;

import io.orgraph.credential.Secret;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates callers of this deployment: holders of its API keys, bearers of its issuer's tokens, or everyone where
 * it has neither.
 */
public final class Authenticator {
    private final ApiKeys keys;
    private final @Nullable TokenVerifier tokens;
    private final boolean peopleSignIn;

    /** Throws IllegalArgumentException where two keys are the same. */
    public Authenticator(List<ApiKey> keys, @Nullable TokenVerifier tokens) {
        this(keys, tokens, false);
    }

    /** @param peopleSignIn whether people sign in with a provider, so that nobody may ask without that or a key */
    public Authenticator(List<ApiKey> keys, @Nullable TokenVerifier tokens, boolean peopleSignIn) {
        this.keys = new ApiKeys(keys);
        this.tokens = tokens;
        this.peopleSignIn = peopleSignIn;
    }

    /** Whether a caller has to authenticate. */
    public boolean isRequired() {
        return !keys.isEmpty() || tokens != null || peopleSignIn;
    }

    /**
     * Never blocks, and its future never completes exceptionally.
     *
     * @param mayVerify whether a signature that has not been verified before may be computed; asked right before that
     */
    public CompletableFuture<AuthenticationResult> recognize(Secret shown, BooleanSupplier mayVerify) {
        Principal holder = keys.holderOf(shown);
        if (holder != null) {
            return CompletableFuture.completedFuture(new AuthenticationResult.Known(holder));
        }
        if (tokens != null && (keys.isEmpty() || TokenVerifier.looksLikeOne(shown))) {
            return tokens.recognize(shown, mayVerify);
        }
        return CompletableFuture.completedFuture(
                new AuthenticationResult.Refused(AuthenticationFailure.UNKNOWN_API_KEY));
    }
}
