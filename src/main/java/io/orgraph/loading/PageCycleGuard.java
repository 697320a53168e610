package io.orgraph.loading;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.HashSet;
import java.util.Set;

/**
 * Where one walk through a list has been. A list whose pages lead back to one of them has no end: to stop there and call it
 * whole would leave things out in silence, so that is UPSTREAM_BAD_RESPONSE.
 */
final class PageCycleGuard {
    private final SourceName source;
    private final Set<String> tokens = new HashSet<>();

    /** Of a walk that begins at that piece. */
    PageCycleGuard(SourceName source, PageRequest first) {
        this.source = source;
        if (first.token() != null) {
            tokens.add(first.token());
        }
    }

    /** Whether the walk may go on there: it has not been there yet. */
    boolean goesOnTo(String token) {
        return tokens.add(token);
    }

    Failure leadsBack() {
        return new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null);
    }
}
