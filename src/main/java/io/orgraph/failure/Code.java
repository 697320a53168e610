package io.orgraph.failure;

/** The machine-readable error code: the value of {@code extensions.code} of an error. */
public enum Code {
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    BAD_USER_INPUT,
    CONFLICT,
    PAYMENT_REQUIRED,
    RATE_LIMITED,
    UPSTREAM_TIMEOUT,
    UPSTREAM_UNAVAILABLE,
    UPSTREAM_BAD_RESPONSE,
    OVERLOADED,
    BUDGET_EXCEEDED,
    UNSUPPORTED_BY_SOURCE,
    OUTCOME_UNKNOWN,
    INTERNAL;

    /** The message of each error whose code is {@link #INTERNAL}: a client is told nothing else of it. */
    public static final String INTERNAL_MESSAGE = "Internal error: report it with the request id";
}
