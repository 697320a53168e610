package io.orgraph.authentication;

/** The result of authenticating a caller. */
public sealed interface AuthenticationResult {

    /** The caller is authenticated. */
    record Known(Principal principal) implements AuthenticationResult {}

    /** The caller is refused. */
    record Refused(AuthenticationFailure reason) implements AuthenticationResult {}
}
