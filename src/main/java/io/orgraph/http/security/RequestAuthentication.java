package io.orgraph.http.security;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.orgraph.authentication.AuthenticationFailure;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Authenticator;
import io.orgraph.authentication.Principal;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Code;
import io.orgraph.http.limits.AuthenticationFailureLimiter;
import io.orgraph.http.limits.AuthenticationLimits;
import io.orgraph.http.response.Problem;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests. Where the deployment requires it, each request sends an API key or a token in {@code
 * Orgraph-Key}, and its source credentials are not read before that is verified. The header is separate, so that {@code
 * Authorization} stays a source's, and no page of another origin can make a browser send it unasked.
 */
@Singleton
public final class RequestAuthentication {
    public static final String HEADER = "Orgraph-Key";

    static final Problem STRANGER = Problem.unauthenticated(
                    "Authentication required: send one key or token for this service in the header " + HEADER)
            .with(HttpHeaders.WWW_AUTHENTICATE, HEADER);
    /** By the time in Retry-After the issuer's keys are fetched again. */
    public static final Problem UNDECIDED = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.UPSTREAM_UNAVAILABLE,
            "The issuer's signing keys are not available: try again later",
            Map.of(HttpHeaders.RETRY_AFTER, "10"));

    static final Problem MAY_NOT_READ = forbidden("The key or token lacks the read scope");
    public static final Problem MAY_NOT_CHANGE = forbidden("The key or token lacks the write scope");
    static final Problem TOO_MANY_FAILURES = new Problem(
            HttpStatus.TOO_MANY_REQUESTS,
            Code.RATE_LIMITED,
            "Too many invalid keys or tokens from this address: check yours, then wait before trying again");

    /** Many clients put this before any token; keys and tokens have no blank in them. */
    private static final Pattern SCHEME = Pattern.compile("^bearer +", Pattern.CASE_INSENSITIVE);

    private static final CompletableFuture<AuthenticationResult> ANYBODY =
            CompletableFuture.completedFuture(new AuthenticationResult.Known(Principal.ANYBODY));

    private final Authenticator authenticator;
    private final ClientAddresses addresses;
    private final AuthenticationFailureLimiter failures;

    RequestAuthentication(Authenticator authenticator, ClientAddresses addresses, AuthenticationLimits limits) {
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.failures = new AuthenticationFailureLimiter(limits, System::nanoTime);
    }

    /** Whether every caller has to send a key or token. */
    public boolean isRequired() {
        return authenticator.isRequired();
    }

    /** The key or token that the request sends; null without one, or where none is asked for. */
    public @Nullable Secret keyIn(HttpRequest<?> request) {
        return authenticator.isRequired() ? wellFormed(request.getHeaders().getAll(HEADER)) : null;
    }

    /**
     * Every authenticated caller may at least read.
     *
     * @param ofSession the key that the caller's session was begun with; null without a session
     */
    public CompletableFuture<AuthenticationResult> check(HttpRequest<?> request, @Nullable Secret ofSession) {
        if (!authenticator.isRequired()) {
            return ANYBODY;
        }
        List<String> shown = request.getHeaders().getAll(HEADER);
        if (ofSession == null && shown.isEmpty()) {
            return refused(AuthenticationFailure.NO_KEY);
        }
        ByteBuffer network = addresses.networkOf(request);
        Secret key = ofSession == null ? wellFormed(shown) : ofSession;
        return recognize(key, () -> failures.mayVerify(network)).thenApply(result -> judged(result, network));
    }

    /** The problem for a refused caller: never the reason, but what to do. */
    public Problem problemOf(AuthenticationFailure reason) {
        return switch (reason) {
            case KEYS_UNAVAILABLE -> UNDECIDED;
            case MISSING_SCOPE -> MAY_NOT_READ;
            case TOO_MANY_FAILURES ->
                TOO_MANY_FAILURES.with(HttpHeaders.RETRY_AFTER, Long.toString(failures.secondsToWait()));
            default -> STRANGER;
        };
    }

    private CompletableFuture<AuthenticationResult> recognize(@Nullable Secret key, BooleanSupplier mayVerify) {
        return key == null ? refused(AuthenticationFailure.MALFORMED) : authenticator.recognize(key, mayVerify);
    }

    private static @Nullable Secret wellFormed(List<String> shown) {
        String one = shown.size() == 1 ? SCHEME.matcher(shown.get(0)).replaceFirst("") : "";
        return Secret.isWellFormed(one) ? Secret.of(one) : null;
    }

    private AuthenticationResult judged(AuthenticationResult result, ByteBuffer network) {
        if (result instanceof AuthenticationResult.Refused refused) {
            AuthenticationFailure reason = refused.reason();
            return reason.isFailedAttempt() && !failures.count(network, reason == AuthenticationFailure.BAD_SIGNATURE)
                    ? new AuthenticationResult.Refused(AuthenticationFailure.TOO_MANY_FAILURES)
                    : refused;
        }
        boolean mayRead = ((AuthenticationResult.Known) result).principal().mayRead();
        return mayRead ? result : new AuthenticationResult.Refused(AuthenticationFailure.MISSING_SCOPE);
    }

    private static CompletableFuture<AuthenticationResult> refused(AuthenticationFailure reason) {
        return CompletableFuture.completedFuture(new AuthenticationResult.Refused(reason));
    }

    private static Problem forbidden(String message) {
        return new Problem(HttpStatus.FORBIDDEN, Code.FORBIDDEN, message);
    }
}
