package io.orgraph.http;

import jakarta.inject.Singleton;

/** What goes on between this server and its clients. It can be looked at at any time, and costs them nothing. */
@Singleton
public final class Edge {
    private final Operations operations;
    private final Buffered buffered;
    private final Tally tally;

    Edge(Operations operations, Buffered buffered, Tally tally) {
        this.operations = operations;
        this.buffered = buffered;
        this.tally = tally;
    }

    public int operationsUnderWay() {
        return operations.underWay();
    }

    /** Bytes of requests that have not arrived whole, and of answers that clients leave unread where it is more than a little. */
    public long bufferedBytes() {
        return buffered.bytes();
    }

    /** How many requests were answered with an error for that, since the start. */
    public long refused(RefusalReason why) {
        return tally.of(why);
    }

    /** How many clients were sent away for that, since the start. */
    public long dismissed(Dismissal why) {
        return tally.of(why);
    }
}
