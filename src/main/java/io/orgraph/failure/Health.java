package io.orgraph.failure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the calls to a source went lately, as this process has seen it.
 *
 * @param lastFailureAt when a call last failed; null where none did
 * @param lastFailureCode why
 * @param rateLimitedUntil until when the source asked to be left alone; null where it did not
 */
public record Health(
        State state,
        @Nullable Instant lastFailureAt,
        @Nullable Code lastFailureCode,
        @Nullable Instant rateLimitedUntil) {
    public static final Health NOT_CALLED_YET = new Health(State.UNKNOWN, null, null, null);

    /** Whether a source answers. */
    public enum State {
        UNKNOWN,
        UP,
        FAILING
    }
}
