package io.orgraph.source.kognitos;

import io.orgraph.upstream.ErrorBody;
import org.jspecify.annotations.Nullable;

/**
 * Kognitos' errors hold a code, a message and details, and nothing that its support could find a refusal by. The code
 * says no more than the status, which counts where the two disagree; so nothing is read at all.
 */
public final class KognitosErrors implements ErrorBody {
    @Override
    public @Nullable String referenceIn(byte[] body) {
        return null;
    }
}
