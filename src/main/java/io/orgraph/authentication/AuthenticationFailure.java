package io.orgraph.authentication;

/** Why a caller was refused. For this server's log only: the caller learns no more than that it was refused. */
public enum AuthenticationFailure {
    /** The request has no key. */
    NO_KEY,
    /** The key is neither an API key nor a readable token: sent twice, too long, or malformed. */
    MALFORMED,
    /** The deployment has not issued this API key. */
    UNKNOWN_API_KEY,
    /** The token is signed with an unsupported algorithm, names no key, or is not an access token. */
    UNSUPPORTED_TOKEN,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    /** The issuer has no key with the id in the token. */
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    /** The issuer's keys are not available, so the token cannot be verified. */
    KEYS_UNAVAILABLE,
    /** The caller is known, and may not read. */
    MISSING_SCOPE,
    /** Too many requests from its address failed to authenticate. */
    TOO_MANY_FAILURES;

    /** Whether it counts as a failed attempt to authenticate. */
    public boolean isFailedAttempt() {
        return switch (this) {
            case NO_KEY, KEYS_UNAVAILABLE, MISSING_SCOPE, TOO_MANY_FAILURES -> false;
            default -> true;
        };
    }
}
