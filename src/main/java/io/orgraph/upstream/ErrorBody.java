package io.orgraph.upstream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the two things that matter in a source's error body. It is given whatever came, HTML too, and may throw. */
@FunctionalInterface
public interface ErrorBody {

    /** The reference by which the source's support can find the error. Dropped unless it looks like an id. */
    @Nullable String referenceIn(byte[] body);

    /** How long to wait after a 429 without a {@code Retry-After} header. */
    default @Nullable Duration retryAfterIn(byte[] body) {
        return null;
    }
}
