package io.orgraph.http;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The operations under way: so many at once and no more, and none once this server is about to end. */
@Singleton
final class Operations {
    private final int most;
    private final Semaphore free;
    private volatile boolean closing;

    Operations(AdmissionLimits limits) {
        this.most = limits.atOnce();
        this.free = new Semaphore(most);
    }

    /** Whether there was room for one more; then {@link #end} is called when it has ended. */
    boolean begin() {
        return !closing && free.tryAcquire();
    }

    void end() {
        free.release();
    }

    int underWay() {
        return most - free.availablePermits();
    }

    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** Waits until the last one has ended; false where that takes longer. Only after {@link #close}. */
    boolean awaitLast(Duration timeout) throws InterruptedException {
        return free.tryAcquire(most, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
