package io.orgraph.http;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often this server has refused a request or sent a client away since it started. */
@Singleton
final class Tally {
    private final Map<Dismissal, LongAdder> counts = new EnumMap<>(Dismissal.class);
    private final Map<RefusalReason, LongAdder> refusals = new EnumMap<>(RefusalReason.class);

    Tally() {
        for (Dismissal why : Dismissal.values()) {
            counts.put(why, new LongAdder());
        }
        for (RefusalReason why : RefusalReason.values()) {
            refusals.put(why, new LongAdder());
        }
    }

    void count(Dismissal why) {
        requireNonNull(counts.get(why)).increment();
    }

    void count(Problem problem) {
        requireNonNull(refusals.get(RefusalReason.of(problem))).increment();
    }

    long of(RefusalReason why) {
        return requireNonNull(refusals.get(why)).sum();
    }

    long of(Dismissal why) {
        return requireNonNull(counts.get(why)).sum();
    }
}
