package io.orgraph.upstream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of source says no: the two things that are read from the body of a refusal. It is given whatever came,
 * HTML too, and may throw.
 */
@FunctionalInterface
public interface ErrorBody {

    /** What the source's support can find the refusal by. Dropped unless it is an id by its looks. */
    @Nullable String referenceIn(byte[] body);

    /** How long to wait after a 429 without a {@code Retry-After} header. */
    default @Nullable Duration retryAfterIn(byte[] body) {
        return null;
    }
}
