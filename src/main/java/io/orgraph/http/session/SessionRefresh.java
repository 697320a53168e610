package io.orgraph.http.session;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.orgraph.failure.Code;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.openid.Provider;
import io.orgraph.openid.Providers;
import io.orgraph.openid.Result;
import io.orgraph.openid.SignInProblem;
import io.orgraph.session.Identity;
import io.orgraph.session.Session;
import io.orgraph.session.SessionKey;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has the provider vouch for a person again shortly before its tokens expire. There is one refresh under way for each
 * session, since a provider may take a refresh token that comes twice for stolen. Before the tokens expire no request waits
 * for it; after that all of them do.
 */
@Singleton
final class SessionRefresh {
    static final Problem UNAVAILABLE = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            Code.UPSTREAM_UNAVAILABLE,
            "The provider that signed you in does not answer: try again later",
            Map.of(HttpHeaders.RETRY_AFTER, "5"));

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Providers providers;
    private final Sessions sessions;
    private final OpenIdCounters counters;
    private final Map<SessionKey, CompletableFuture<Result<Session>>> underWay = new ConcurrentHashMap<>();

    SessionRefresh(Providers providers, Sessions sessions, OpenIdCounters counters) {
        this.providers = providers;
        this.sessions = sessions;
        this.counters = counters;
    }

    /** The session, with what its person may do now. */
    CompletionStage<Checked<Optional<Session>>> current(Session session) {
        if (!isDue(session, EARLY)) {
            return CompletableFuture.completedFuture(Checked.passed(Optional.of(session)));
        }
        CompletableFuture<Result<Session>> refresh = shared(session);
        return isDue(session, Duration.ZERO)
                ? refresh.thenApply(result -> result.fold(
                        renewed -> Checked.passed(Optional.of(renewed)), problem -> Checked.refused(of(problem))))
                : CompletableFuture.completedFuture(Checked.passed(Optional.of(session)));
    }

    private static Problem of(SignInProblem problem) {
        return problem == SignInProblem.UNAVAILABLE ? UNAVAILABLE : SessionLookup.ENDED;
    }

    private static boolean isDue(Session session, Duration early) {
        Identity identity = session.content().identity();
        return identity != null
                && !Instant.now().plus(early).isBefore(identity.tokens().expiresAt());
    }

    private CompletableFuture<Result<Session>> shared(Session session) {
        CompletableFuture<Result<Session>> mine = new CompletableFuture<>();
        CompletableFuture<Result<Session>> others = underWay.putIfAbsent(session.key(), mine);
        if (others != null) {
            return others;
        }
        var unused = sessions.again(session)
                .thenCompose(
                        now -> now.map(this::refreshUnlessDone).orElseGet(() -> failed(SignInProblem.INVALID_GRANT)))
                .whenComplete((result, bug) -> {
                    underWay.remove(session.key());
                    mine.complete(bug == null ? result : Result.failed(SignInProblem.UNAVAILABLE));
                });
        return mine;
    }

    /** A request may have found the session before the refresh that has just ended. */
    private CompletionStage<Result<Session>> refreshUnlessDone(Session session) {
        Identity identity = session.content().identity();
        if (identity == null || !isDue(session, EARLY)) {
            return CompletableFuture.completedFuture(Result.of(session));
        }
        Provider provider = providers.named(identity.provider());
        return provider == null
                ? ended(session, SignInProblem.INVALID_GRANT)
                : provider.refresh(identity)
                        .thenApply(result -> counters.counted(OpenIdCounters.Step.REFRESH, result))
                        .thenCompose(result -> result.fold(
                                newer -> renewed(session, newer),
                                problem -> problem == SignInProblem.UNAVAILABLE
                                        ? failed(problem)
                                        : ended(session, problem)));
    }

    private CompletionStage<Result<Session>> renewed(Session session, Identity newer) {
        return sessions.renew(session, newer)
                .thenApply(found -> found.map(Result::of).orElseGet(() -> Result.failed(SignInProblem.INVALID_GRANT)));
    }

    /** A refresh token that is missing ends nothing before the tokens that are there. */
    private CompletionStage<Result<Session>> ended(Session session, SignInProblem problem) {
        Identity identity = session.content().identity();
        boolean goesOn = identity != null && identity.tokens().refresh() == null && !isDue(session, Duration.ZERO);
        return goesOn
                ? CompletableFuture.completedFuture(Result.of(session))
                : sessions.revoked(session).thenApply(there -> Result.failed(problem));
    }

    private static CompletionStage<Result<Session>> failed(SignInProblem problem) {
        return CompletableFuture.completedFuture(Result.failed(problem));
    }
}
