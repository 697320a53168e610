package io.orgraph.http;

import io.orgraph.http.connection.BufferedBytes;
import io.orgraph.http.limits.InFlightOperations;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.RejectionCounters;
import io.orgraph.http.response.RequestRefusalReason;
import jakarta.inject.Singleton;

/** Statistics of the server's connections and requests. Reading them costs the clients nothing. */
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

    /** The bytes of incomplete requests, and of responses that clients leave unread beyond a small amount. */
    public long bufferedBytes() {
        return buffered.bytes();
    }

    /** How many requests were refused for that reason since the start. */
    public long refused(RequestRefusalReason reason) {
        return counters.of(reason);
    }

    /** How many clients were dismissed for that reason since the start. */
    public long dismissed(ClientDismissalReason reason) {
        return counters.of(reason);
    }
}
