package io.orgraph.graph.query;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller can do something with an object.
 *
 * @param reason why not, or why it is unknown; null where it is allowed
 */
record ActionAvailability(
        State state, @Nullable String reason, @Nullable String requiredPermission) {
    static final ActionAvailability ALLOWED = new ActionAvailability(State.ALLOWED, null, null);

    static ActionAvailability of(State state, String reason) {
        return new ActionAvailability(state, reason, null);
    }

    static CompletableFuture<ActionAvailability> future(State state, String reason) {
        return CompletableFuture.completedFuture(of(state, reason));
    }

    ActionAvailability requiring(@Nullable String permission) {
        return new ActionAvailability(state, reason, permission);
    }

    /** The answers, by their names in the schema. */
    enum State {
        ALLOWED,
        DENIED,
        UNKNOWN,
        UNSUPPORTED
    }
}
