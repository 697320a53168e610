package io.orgraph.upstream;

import io.orgraph.failure.SourceError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what matters in a source's error body. It is given whatever came, HTML too, and may throw. */
@FunctionalInterface
public interface ErrorBody {

    /** The reference by which the source's support can find the error. Dropped unless it looks like an id. */
    @Nullable String referenceIn(byte[] body);

    /** Whether the source's support finds an error by the {@code X-Request-Id} of its response. */
    default boolean isFoundByRequestId() {
        return false;
    }

    /** The source's code and its text for people, unchecked: a code is dropped unless it looks like one. */
    default SourceError saidIn(byte[] body) {
        return SourceError.NONE;
    }

    /** How long to wait after a 429 without a {@code Retry-After} header. */
    default @Nullable Duration retryAfterIn(byte[] body) {
        return null;
    }
}
