package io.orgraph.http;

import io.orgraph.http.connection.BufferedBytes;
import io.orgraph.http.limits.InFlightOperations;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.RejectionCounters;
import io.orgraph.http.response.RequestRefusalReason;
import jakarta.inject.Singleton;

/** What goes on between this server and its clients. It can be looked at at any time, and costs them nothing. */
@Singleton
public final class ServerStats {
    private final InFlightOperations inFlight;
    private final BufferedBytes buffered;
    private final RejectionCounters counters;

    ServerStats(InFlightOperations inFlight, BufferedBytes buffered, RejectionCounters counters) {
        this.inFlight = inFlight;
        this.buffered = buffered;
        this.counters = counters;
    }

    public int operationsUnderWay() {
        return inFlight.underWay();
    }

    /** Bytes of requests that have not arrived whole, and of answers that clients leave unread where it is more than a little. */
    public long bufferedBytes() {
        return buffered.bytes();
    }

    /** How many requests were answered with an error for that, since the start. */
    public long refused(RequestRefusalReason reason) {
        return counters.of(reason);
    }

    /** How many clients were sent away for that, since the start. */
    public long dismissed(ClientDismissalReason reason) {
        return counters.of(reason);
    }
}
