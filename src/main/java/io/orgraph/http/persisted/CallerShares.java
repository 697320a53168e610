package io.orgraph.http.persisted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * How much of the cache each caller's documents take. The cache tells what it evicts while it holds its own lock, so that
 * is only noted, and settled with the next registration. Registrations come one after the other.
 */
final class CallerShares {
    private final int share;
    private final Queue<RegisteredQuery> gone = new ConcurrentLinkedQueue<>();
    private final Map<List<?>, Share> owned = new HashMap<>();

    CallerShares(int share) {
        this.share = share;
    }

    /** Notes that a document is no longer in the cache. Safe to call from any thread. */
    void gone(RegisteredQuery query) {
        gone.add(query);
    }

    /** False where the document is larger than a share; otherwise makes room for it among its caller's own. */
    boolean admit(RegisteredQuery query, Consumer<RegisteredQuery> evict) {
        if (query.weight() > share) {
            return false;
        }
        settle();
        Share own = owned.computeIfAbsent(query.caller(), caller -> new Share());
        while (own.weight + query.weight() > share) {
            evict.accept(own.removeOldest());
        }
        own.add(query);
        return true;
    }

    private void settle() {
        for (RegisteredQuery query = gone.poll(); query != null; query = gone.poll()) {
            Share own = owned.get(query.caller());
            if (own != null && own.remove(query)) {
                owned.remove(query.caller());
            }
        }
    }

    /** One caller's documents, the oldest first. */
    private static final class Share {
        private final Deque<RegisteredQuery> queries = new ArrayDeque<>();
        private int weight;

        void add(RegisteredQuery query) {
            queries.addLast(query);
            weight += query.weight();
        }

        RegisteredQuery removeOldest() {
            RegisteredQuery oldest = queries.removeFirst();
            weight -= oldest.weight();
            return oldest;
        }

        /** Whether none is left. */
        boolean remove(RegisteredQuery query) {
            if (queries.remove(query)) {
                weight -= query.weight();
            }
            return queries.isEmpty();
        }
    }
}
