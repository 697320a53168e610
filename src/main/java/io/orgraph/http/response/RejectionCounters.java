package io.orgraph.http.response;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts the requests refused and the clients dismissed since the start. */
@Singleton
public final class RejectionCounters {
    private final Map<ClientDismissalReason, LongAdder> counts = new EnumMap<>(ClientDismissalReason.class);
    private final Map<RequestRefusalReason, LongAdder> refusals = new EnumMap<>(RequestRefusalReason.class);

    public RejectionCounters() {
        for (ClientDismissalReason reason : ClientDismissalReason.values()) {
            counts.put(reason, new LongAdder());
        }
        for (RequestRefusalReason reason : RequestRefusalReason.values()) {
            refusals.put(reason, new LongAdder());
        }
    }

    public void count(ClientDismissalReason reason) {
        requireNonNull(counts.get(reason)).increment();
    }

    public void count(Problem problem) {
        requireNonNull(refusals.get(RequestRefusalReason.of(problem))).increment();
    }

    public long of(RequestRefusalReason reason) {
        return requireNonNull(refusals.get(reason)).sum();
    }

    public long of(ClientDismissalReason reason) {
        return requireNonNull(counts.get(reason)).sum();
    }
}
