package io.orgraph.http;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much is kept for clients that do not read what they asked for, on all connections together. One answer more or less
 * does no harm; those of hundreds of clients together would take all of the memory.
 */
@Singleton
final class UnreadAnswers {
    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    UnreadAnswers(ConnectionLimits limits) {
        this.most = limits.unread();
    }

    long bytes() {
        return bytes.get();
    }

    /** Of one connection there are so many bytes more, or less. */
    void add(long more) {
        bytes.addAndGet(more);
    }

    /** Whether connections have to be given up on which nothing moves. */
    boolean areTooMany() {
        return bytes.get() > most;
    }
}
