package io.orgraph.http;

import jakarta.inject.Singleton;

/** What goes on between this server and its clients. It can be looked at at any time, and costs them nothing. */
@Singleton
public final class Edge {
    private final Operations operations;
    private final UnreadAnswers unread;
    private final Tally tally;

    Edge(Operations operations, UnreadAnswers unread, Tally tally) {
        this.operations = operations;
        this.unread = unread;
        this.tally = tally;
    }

    public int operationsUnderWay() {
        return operations.underWay();
    }

    /** Bytes of answers that clients leave unread, of connections on which it is more than a little. */
    public long unreadBytes() {
        return unread.bytes();
    }

    /** How many clients were sent away for that, since the start. */
    public long dismissed(Dismissal why) {
        return tally.of(why);
    }
}
