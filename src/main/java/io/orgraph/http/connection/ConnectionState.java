package io.orgraph.http.connection;

import java.util.function.LongSupplier;

/** What goes on on one connection, as far as it tells a slow client. Used by the connection's own thread alone. */
final class ConnectionState {
    private final ConnectionLimits limits;
    private final LongSupplier nanoTime;
    private boolean arriving = true;
    private boolean begun;
    private boolean headersAreIn;
    private long arrivingSince;
    private long answerSince;
    private int unanswered;
    private boolean answering;

    /** A new connection is one whose first request has yet to arrive. */
    ConnectionState(ConnectionLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.arrivingSince = nanoTime.getAsLong();
    }

    void bytesCame() {
        begun = true;
        if (!arriving) {
            arriving = true;
            arrivingSince = nanoTime.getAsLong();
        }
    }

    void headersCame() {
        headersAreIn = true;
        unanswered++;
    }

    void requestIsComplete() {
        arriving = false;
        begun = false;
        headersAreIn = false;
    }

    void answerBegins() {
        answering = true;
    }

    void answerIsComplete() {
        answering = false;
        unanswered--;
    }

    /** Something is written while nothing else waits to be read. */
    void firstBytesWait() {
        answerSince = nanoTime.getAsLong();
    }

    /** Until the request that arrives has to be complete; the full time where none arrives. */
    long nanosForRequest() {
        long all = limits.request().toNanos();
        return arriving ? all - (nanoTime.getAsLong() - arrivingSince) : all;
    }

    /** Until what waits has to be read. */
    long nanosForAnswer(boolean bytesWait) {
        long all = limits.answer().toNanos();
        return bytesWait ? all - (nanoTime.getAsLong() - answerSince) : all;
    }

    /** Whether the next answer on this connection is the one to the request that arrives, and can still be any. */
    boolean canBeAnswered() {
        return begun && !answering && unanswered == (headersAreIn ? 1 : 0);
    }
}
