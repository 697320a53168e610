package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.SessionCookie;
import io.orgraph.session.Session;
import io.orgraph.session.SessionId;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Finds the session of a request by the cookie of its front end. */
@Singleton
public final class SessionLookup {
    static final Problem ENDED = Problem.unauthenticated("The session has ended: sign in again with POST /session");
    static final Problem BOTH =
            Problem.badInput("A request has a session or credentials in headers, not both: leave out"
                    + " the cookie, or the headers Orgraph-Key, Orgraph-Credential-<source> and Authorization");

    private final Sessions sessions;
    private final FrontEnds frontEnds;
    private final CredentialReader credentials;
    private final SessionRefresh refresh;

    SessionLookup(Sessions sessions, FrontEnds frontEnds, CredentialReader credentials, SessionRefresh refresh) {
        this.refresh = refresh;
        this.frontEnds = frontEnds;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    /** Empty without a cookie; refused where its session is over, or credentials are sent beside it. Prolongs it. */
    public CompletionStage<Checked<Optional<Session>>> of(HttpRequest<?> request) {
        FrontEnd frontEnd = frontEnds.of(request);
        if (frontEnd.cookie().valuesIn(request.getHeaders()).isEmpty()) {
            return CompletableFuture.completedFuture(Checked.passed(Optional.empty()));
        }
        if (credentials.areIn(request.getHeaders())) {
            return CompletableFuture.completedFuture(Checked.refused(BOTH));
        }
        SessionId id = idIn(request, frontEnd.cookie());
        return id == null
                ? CompletableFuture.completedFuture(Checked.refused(ENDED))
                : sessions.use(frontEnd.name(), id)
                        .thenCompose(found -> found.map(refresh::current)
                                .orElseGet(() -> CompletableFuture.completedFuture(Checked.refused(ENDED))));
    }

    /** Empty without a live one. Does not prolong it. */
    public CompletionStage<Optional<Session>> peek(HttpRequest<?> request) {
        FrontEnd frontEnd = frontEnds.of(request);
        SessionId id = idIn(request, frontEnd.cookie());
        return id == null ? CompletableFuture.completedFuture(Optional.empty()) : sessions.find(frontEnd.name(), id);
    }

    /** Of two cookies one was planted, and nobody can tell which. */
    private static @Nullable SessionId idIn(HttpRequest<?> request, SessionCookie cookie) {
        List<String> cookies = cookie.valuesIn(request.getHeaders());
        return cookies.size() == 1 && cookie.isAcceptable(request) ? SessionId.parse(cookies.get(0)) : null;
    }
}
