package io.orgraph.authentication;

/** Why a caller was not let in. It is for the log of this server alone: whoever is refused learns no more than that. */
public enum AuthenticationFailure {
    /** Nothing was shown. */
    NO_KEY,
    /** What was shown is neither a key nor a token that can be read: twice, too long, or in another form than its own. */
    MALFORMED,
    /** It is none of the keys that the deployment gave out. */
    UNKNOWN_API_KEY,
    /** The token is signed in a way that does not count, names no key, or is not an access token. */
    UNSUPPORTED_TOKEN,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    /** The issuer has no key of the id that the token names. */
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    /** The issuer's keys cannot be had, so that nobody can say whether the token is good. */
    KEYS_UNAVAILABLE,
    /** It is known who it is, and it may not read. */
    MISSING_SCOPE,
    /** Too much of what came from its address was refused before. */
    TOO_MANY_FAILURES;

    /** Whether it was tried to get in by something that is not good. */
    public boolean isFailedAttempt() {
        return switch (this) {
            case NO_KEY, KEYS_UNAVAILABLE, MISSING_SCOPE, TOO_MANY_FAILURES -> false;
            default -> true;
        };
    }
}
