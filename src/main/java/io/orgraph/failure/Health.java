package io.orgraph.failure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of a source by its last calls, as this process has seen them.
 *
 * @param lastFailureAt when a call last failed; null for never
 * @param lastFailureCode the code of that failure
 * @param rateLimitedUntil the time until which the source has asked not to be called; null where it has not
 * @param circuit the state of the circuit breaker
 */
public record Health(
        State state,
        @Nullable Instant lastFailureAt,
        @Nullable Code lastFailureCode,
        @Nullable Instant rateLimitedUntil,
        Circuit circuit) {
    public static final Health NOT_CALLED_YET = new Health(State.UNKNOWN, null, null, null, Circuit.CLOSED);

    public Health with(Circuit other) {
        return new Health(state, lastFailureAt, lastFailureCode, rateLimitedUntil, other);
    }

    /** Whether a source responds. */
    public enum State {
        UNKNOWN,
        UP,
        FAILING
    }

    /** The state of the circuit breaker of a source. */
    public enum Circuit {
        /** All calls are sent. */
        CLOSED,
        /** No calls are sent, for a time. */
        OPEN,
        /** A few trial calls are sent, to see whether the source has recovered. */
        HALF_OPEN
    }
}
