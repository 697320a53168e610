package io.orgraph.graph.mutation;

/** The codes of user errors, as the schema's enum of this name describes them. */
public enum UserErrorCode {
    REQUIRED,
    INVALID,
    INVALID_EMAIL,
    TOO_MANY,
    DUPLICATE,
    WRONG_ORGANIZATION,
    WRONG_WORKSPACE,
    NOT_FOUND,
    FORBIDDEN,
    CONFLICT,
    UNSUPPORTED_BY_SOURCE,
    PAYMENT_REQUIRED,
    RATE_LIMITED,
    GUARD_REFUSED,
    DRIFTED,
    OUTCOME_UNKNOWN
}
