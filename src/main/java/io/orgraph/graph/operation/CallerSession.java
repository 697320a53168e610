package io.orgraph.graph.operation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The session that an operation's credentials are from, as it was when the operation began.
 *
 * @param idleExpiresAt when it ends unless something is requested before
 * @param absoluteExpiresAt when it ends whatever is requested
 * @param sources by name, whether each is signed in; one that has rejected its credential is not
 * @param user null unless an OpenID Connect provider has signed the caller in
 */
public record CallerSession(
        Instant idleExpiresAt,
        Instant absoluteExpiresAt,
        Map<String, Boolean> sources,
        @Nullable User user) {
    public CallerSession {
        sources = Map.copyOf(sources);
    }

    /** Who has signed in, as the provider tells: its name in the settings, and the claims of its ID token. */
    public record User(
            String provider,
            String subject,
            @Nullable String name,
            @Nullable String email) {}
}
