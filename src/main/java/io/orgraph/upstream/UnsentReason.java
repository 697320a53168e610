package io.orgraph.upstream;

/** Why a call was not sent, as {@code orgraph.upstream.unsent} counts. */
public enum UnsentReason {
    /** The circuit breaker was open. */
    CIRCUIT,
    /** The concurrency limit was reached, and the queue was full or the call waited in it too long. */
    CONCURRENCY,
    /** The operation's call budget was spent. */
    BUDGET
}
