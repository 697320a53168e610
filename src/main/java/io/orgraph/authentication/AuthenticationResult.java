package io.orgraph.authentication;

/** What came of looking at what a caller showed. */
public sealed interface AuthenticationResult {

    /** It is one of ours. */
    record Known(Principal principal) implements AuthenticationResult {}

    /** It cannot be let in. */
    record Refused(AuthenticationFailure reason) implements AuthenticationResult {}
}
