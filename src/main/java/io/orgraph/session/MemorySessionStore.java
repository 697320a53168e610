package io.orgraph.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/**
 * Sessions in the memory of this process, in the order of their last use: the front of it is idle for longest, and is
 * what ends by time or for room.
 */
public final class MemorySessionStore implements SessionStore {
    private final SessionLimits limits;
    private final Clock clock;
    private final SessionCounters counters;
    private final Map<SessionKey, SealedSession> sessions = new LinkedHashMap<>();

    public MemorySessionStore(SessionLimits limits, Clock clock, SessionCounters counters) {
        this.limits = limits;
        this.clock = clock;
        this.counters = counters;
    }

    @Override
    public synchronized CompletionStage<Optional<SealedSession>> find(SessionKey key) {
        return CompletableFuture.completedFuture(Optional.ofNullable(sessions.get(key)));
    }

    @Override
    public synchronized CompletionStage<Void> put(SessionKey key, SealedSession session) {
        endIdle();
        while (sessions.size() >= limits.most()) {
            endFirst(SessionEnd.LIMIT);
        }
        sessions.put(key, session);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<Void> change(SessionKey key, UnaryOperator<SealedSession> change) {
        SealedSession before = sessions.get(key);
        if (before != null) {
            SealedSession after = change.apply(before);
            if (after.usedAt().isAfter(before.usedAt())) {
                sessions.remove(key);
            }
            sessions.put(key, after);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<Boolean> remove(SessionKey key) {
        return CompletableFuture.completedFuture(sessions.remove(key) != null);
    }

    @Override
    public synchronized CompletionStage<Integer> removeTagged(Set<String> tags) {
        int before = sessions.size();
        sessions.values().removeIf(session -> !Collections.disjoint(session.providerTags(), tags));
        return CompletableFuture.completedFuture(before - sessions.size());
    }

    @Override
    public synchronized int size() {
        endIdle();
        return sessions.size();
    }

    private void endIdle() {
        Instant before = clock.instant().minus(limits.idle());
        while (!sessions.isEmpty()
                && !sessions.values().iterator().next().usedAt().isAfter(before)) {
            endFirst(SessionEnd.IDLE);
        }
    }

    private void endFirst(SessionEnd reason) {
        Iterator<SealedSession> all = sessions.values().iterator();
        all.next();
        all.remove();
        counters.ended(reason);
    }
}
