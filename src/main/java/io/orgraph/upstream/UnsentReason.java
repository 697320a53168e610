package io.orgraph.upstream;

/** Why a call was not sent: what {@code orgraph.upstream.unsent} counts, one by one. */
public enum UnsentReason {
    /** The circuit breaker was open. */
    CIRCUIT,
    /** The concurrency limit was reached, and so was the queue's end or its longest wait. */
    CONCURRENCY,
    /** Its operation had spent its call budget. */
    BUDGET
}
