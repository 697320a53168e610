package io.orgraph.http.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The operations in flight: a limited number, and none once this server is shutting down. A caller that holds its share
 * gets another place only while enough of them stay free for others: so there is room when others come, and nobody has
 * to be refused first.
 */
@Singleton
public final class InFlightOperations {
    private final int most;
    private final int share;
    private final int reserve;
    private final Semaphore free;
    private final Map<Object, Integer> held = new ConcurrentHashMap<>();
    private volatile boolean closing;

    InFlightOperations(AdmissionLimits limits) {
        this.most = limits.atOnce();
        this.share = limits.share();
        this.reserve = limits.reserve();
        this.free = new Semaphore(most);
    }

    /** Whether a caller with these rate limit keys got a place; {@link #end} must be called with them afterwards. */
    boolean begin(List<?> callerNames) {
        if (closing || hasItsShare(callerNames) || !free.tryAcquire()) {
            return false;
        }
        callerNames.forEach(name -> held.merge(name, 1, Integer::sum));
        return true;
    }

    private boolean hasItsShare(List<?> callerNames) {
        return free.availablePermits() <= reserve
                && callerNames.stream().anyMatch(name -> held.getOrDefault(name, 0) >= share);
    }

    void end(List<?> callerNames) {
        callerNames.forEach(name -> held.computeIfPresent(name, (same, count) -> count > 1 ? count - 1 : null));
        free.release();
    }

    /** Whether there is a place, though maybe not for every caller. */
    boolean hasRoom() {
        return free.availablePermits() > 0;
    }

    public int underWay() {
        return most - free.availablePermits();
    }

    void close() {
        closing = true;
    }

    public boolean isClosing() {
        return closing;
    }

    /** Waits until the last one has ended; returns false where that takes longer. Only after {@link #close}. */
    boolean awaitLast(Duration timeout) throws InterruptedException {
        return free.tryAcquire(most, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
