package io.orgraph.loading;

import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.PageRequest;
import io.orgraph.model.SourceName;
import java.util.HashSet;
import java.util.Set;

/**
 * Detects cycles while one walk reads the pages of a list. A list whose pages lead back to an earlier one has no end:
 * to stop there and call it whole would silently leave things out, so it is UPSTREAM_BAD_RESPONSE.
 */
final class PageCycleGuard {
    private final SourceName source;
    private final Set<String> tokens = new HashSet<>();

    /** For a walk that begins at that page. */
    PageCycleGuard(SourceName source, PageRequest first) {
        this.source = source;
        if (first.token() != null) {
            tokens.add(first.token());
        }
    }

    /** Records the page, and returns whether the walk has not read it yet. */
    boolean isFirstVisit(String token) {
        return tokens.add(token);
    }

    Failure cycle() {
        return new Failure.Unavailable(source, Code.UPSTREAM_BAD_RESPONSE, null);
    }
}
