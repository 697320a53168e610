package io.orgraph.session;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts the sessions started and ended since the start. */
public final class SessionCounters {
    private final LongAdder started = new LongAdder();
    private final Map<SessionEnd, LongAdder> ended = new EnumMap<>(SessionEnd.class);

    public SessionCounters() {
        for (SessionEnd reason : SessionEnd.values()) {
            ended.put(reason, new LongAdder());
        }
    }

    void started() {
        started.increment();
    }

    void ended(SessionEnd reason) {
        ended(reason, 1);
    }

    void ended(SessionEnd reason, int count) {
        requireNonNull(ended.get(reason)).add(count);
    }

    public long allStarted() {
        return started.sum();
    }

    public long allEnded(SessionEnd reason) {
        return requireNonNull(ended.get(reason)).sum();
    }
}
