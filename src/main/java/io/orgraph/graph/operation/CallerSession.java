package io.orgraph.graph.operation;

import java.time.Instant;
import java.util.Map;

/**
 * The session that an operation's credentials are from, as it was when the operation began.
 *
 * @param idleExpiresAt when it ends unless something is requested before
 * @param absoluteExpiresAt when it ends whatever is requested
 * @param sources by name, whether each is signed in; one that has rejected its credential is not
 */
public record CallerSession(Instant idleExpiresAt, Instant absoluteExpiresAt, Map<String, Boolean> sources) {
    public CallerSession {
        sources = Map.copyOf(sources);
    }
}
