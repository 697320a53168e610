package io.orgraph.http.connection;

import java.util.function.LongSupplier;

/** The state of one connection, as far as it shows a slow client. Used by the connection's own thread alone. */
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

    /** A new connection waits for its first request. */
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

    /** Records a write while nothing else waits to be read. */
    void firstBytesWait() {
        answerSince = nanoTime.getAsLong();
    }

    /** The time until the current request has to be complete; the full time where there is none. */
    long nanosForRequest() {
        long all = limits.request().toNanos();
        return arriving ? all - (nanoTime.getAsLong() - arrivingSince) : all;
    }

    /** The time until the bytes that wait have to be read. */
    long nanosForAnswer(boolean bytesWait) {
        long all = limits.answer().toNanos();
        return bytesWait ? all - (nanoTime.getAsLong() - answerSince) : all;
    }

    /** Whether the next response on this connection is the one to the current request, and can still be changed. */
    boolean canBeAnswered() {
        return begun && !answering && unanswered == (headersAreIn ? 1 : 0);
    }
}
