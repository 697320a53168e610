package io.orgraph.http.connection;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes buffered for clients on all connections together: incomplete requests, and responses that are not read. A
 * single one does no harm; those of hundreds of clients together would exhaust the memory.
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

    /** Adds the change of one connection's bytes; negative where it has fewer. */
    void add(long more) {
        bytes.addAndGet(more);
    }

    /** Whether connections have to be closed. */
    boolean isTooMuch() {
        return bytes.get() > most;
    }
}
