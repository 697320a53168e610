package io.orgraph.failure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the calls to a source went lately, as this process has seen it.
 *
 * @param lastFailureAt when a call last failed; null where none did
 * @param lastFailureCode why
 * @param rateLimitedUntil until when the source asked to be left alone; null where it did not
 * @param circuit whether calls go to it
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

    /** Whether a source answers. */
    public enum State {
        UNKNOWN,
        UP,
        FAILING
    }

    /** Whether calls go to a source that failed often. */
    public enum Circuit {
        /** All calls do. */
        CLOSED,
        /** None do, for a moment. */
        OPEN,
        /** A few do, to see whether it answers again. */
        HALF_OPEN
    }
}
