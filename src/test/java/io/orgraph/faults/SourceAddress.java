package io.orgraph.faults;

import java.time.Duration;

/** Where Orgraph looks for the sources of the matrix, and how long it waits for them. */
enum SourceAddress {
    /** At the fault servers; nothing that answers late on a busy machine is late. */
    SERVED("5s"),
    /** At the fault servers; for faults that are waited for. */
    WATCHED("800ms"),
    /** At a port where nobody listens. */
    NOBODY("5s"),
    /** At a host that no name server knows. */
    NO_SUCH_HOST("5s"),
    /** At a port where connecting hangs. */
    BLACK_HOLE("5s");

    static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
    final String callTimeout;

    SourceAddress(String callTimeout) {
        this.callTimeout = callTimeout;
    }
}
