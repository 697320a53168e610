package io.orgraph.http.connection;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much is kept for clients on all connections together: of requests that have not arrived whole, and of answers that
 * are not read. One more or less does no harm; those of hundreds of clients together would take all of the memory.
 */
@Singleton
public final class BufferedBytes {
    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    BufferedBytes(ConnectionLimits limits) {
        this.most = limits.buffered();
    }

    public long bytes() {
        return bytes.get();
    }

    /** Of one connection there are so many bytes more, or less. */
    void add(long more) {
        bytes.addAndGet(more);
    }

    /** Whether connections have to be given up. */
    boolean isTooMuch() {
        return bytes.get() > most;
    }
}
