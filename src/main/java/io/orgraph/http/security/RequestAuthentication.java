package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.Principal;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Code;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Lets in who may ask. Where the deployment asks its callers who they are, each of its requests shows a key or a token
 * in {@code Orgraph-Key}, and whatever it brings for the sources is not looked at before. It is a header of its own, so
 * that {@code Authorization} stays a source's, and no page of another origin can have a browser send it unasked.
 */
@Singleton
public final class RequestAuthentication {
    public static final String HEADER = "Orgraph-Key";

    static final Problem STRANGER = Problem.unauthenticated(
            "Say who asks: send your key or token for this service, once, in the header " + HEADER);
    public static final Problem UNDECIDED = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.UPSTREAM_UNAVAILABLE,
            "The keys that your token is signed with cannot be had at the moment: try again later");
    static final Problem MAY_NOT_READ = forbidden("Your key or token lacks the scope to read");
    public static final Problem MAY_NOT_CHANGE = forbidden("Your key or token lacks the scope to change anything");

    private static final Checked<Principal> ANYBODY = Checked.passed(Principal.ANYBODY);

    private final Authenticator authenticator;

    RequestAuthentication(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** A caller that passes may read at least. */
    public CompletableFuture<Checked<Principal>> check(HttpHeaders headers) {
        if (!authenticator.areAsked()) {
            return CompletableFuture.completedFuture(ANYBODY);
        }
        List<String> shown = headers.getAll(HEADER);
        if (shown.size() != 1 || !Secret.isWellFormed(shown.get(0))) {
            return CompletableFuture.completedFuture(Checked.refused(STRANGER));
        }
        return authenticator.recognize(Secret.of(shown.get(0))).thenApply(RequestAuthentication::judged);
    }

    private static Checked<Principal> judged(AuthenticationResult result) {
        if (result instanceof AuthenticationResult.Known known) {
            Principal principal = known.principal();
            return principal.mayRead() ? Checked.passed(principal) : Checked.refused(MAY_NOT_READ);
        }
        return Checked.refused(result == AuthenticationResult.Unrecognized.UNDECIDED ? UNDECIDED : STRANGER);
    }

    private static Problem forbidden(String message) {
        return new Problem(HttpStatus.FORBIDDEN, Code.FORBIDDEN, message);
    }
}
