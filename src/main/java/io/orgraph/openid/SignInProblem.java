package io.orgraph.openid;

/** Why a provider's sign-in or refresh did not succeed. For answers, metrics and the log; it has no text of the provider. */
public enum SignInProblem {
    /** The browser has not begun this sign-in, or too long ago, or has begun another one since. */
    NOT_BEGUN,
    /** The provider says that it did not sign the person in. */
    REFUSED_BY_PROVIDER,
    /** What the provider sent was not meant for this client, is too old, is not signed, or is not readable. */
    INVALID,
    /** The person has no group that may read. */
    NO_GROUP,
    /** The provider does not answer, or answers with a fault. */
    UNAVAILABLE,
    /** The provider says that the code or the refresh token is worth nothing any more. */
    INVALID_GRANT
}
