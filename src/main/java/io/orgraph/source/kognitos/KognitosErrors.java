package io.orgraph.source.kognitos;

import io.orgraph.upstream.ErrorBody;
import org.jspecify.annotations.Nullable;

/**
 * The errors of Kognitos have a code, a message and details, and no reference for its support. The code says no more
 * than the status, and the status counts where the two disagree, so the body is not read.
 */
public final class KognitosErrors implements ErrorBody {
    @Override
    public @Nullable String referenceIn(byte[] body) {
        return null;
    }
}
