package io.orgraph.http.response;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often this server has refused a request or sent a client away since it started. */
@Singleton
public final class RejectionCounters {
    private final Map<RejectionReason, LongAdder> counts = new EnumMap<>(RejectionReason.class);
    private final Map<RefusalReason, LongAdder> refusals = new EnumMap<>(RefusalReason.class);

    public RejectionCounters() {
        for (RejectionReason reason : RejectionReason.values()) {
            counts.put(reason, new LongAdder());
        }
        for (RefusalReason reason : RefusalReason.values()) {
            refusals.put(reason, new LongAdder());
        }
    }

    public void count(RejectionReason reason) {
        requireNonNull(counts.get(reason)).increment();
    }

    public void count(Problem problem) {
        requireNonNull(refusals.get(RefusalReason.of(problem))).increment();
    }

    public long of(RefusalReason reason) {
        return requireNonNull(refusals.get(reason)).sum();
    }

    public long of(RejectionReason reason) {
        return requireNonNull(counts.get(reason)).sum();
    }
}
