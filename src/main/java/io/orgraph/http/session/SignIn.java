package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Principal;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.model.SourceName;
import io.orgraph.session.Session;
import io.orgraph.session.SessionContent;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Signs a caller in: authenticates it as each request, reads the credentials, has their sources check them, and begins a
 * session with those that were accepted. Credentials of a session that is live go on in the new one.
 */
@Singleton
final class SignIn {
    private final RequestAuthentication callers;
    private final SignInReader reader;
    private final SignInCheck check;
    private final SignInAdmission admission;
    private final Sessions sessions;
    private final FrontEnds frontEnds;

    SignIn(
            RequestAuthentication callers,
            CredentialReader credentials,
            SignInCheck check,
            SignInAdmission admission,
            Sessions sessions,
            FrontEnds frontEnds) {
        this.callers = callers;
        this.reader = new SignInReader(credentials);
        this.check = check;
        this.admission = admission;
        this.sessions = sessions;
        this.frontEnds = frontEnds;
    }

    CompletionStage<HttpResponse<byte[]>> of(HttpRequest<byte[]> request, @Nullable Session former) {
        Secret key = former == null || request.getHeaders().contains(RequestAuthentication.HEADER)
                ? callers.keyIn(request)
                : former.content().key();
        return authenticated(request, former, key)
                .thenCompose(result -> result instanceof AuthenticationResult.Known known
                        ? reader.read(request)
                                .fold(
                                        asked -> admitted(new Attempt(request, former, key, asked), known.principal()),
                                        problem -> admission.refuse(request, problem))
                        : admission.refuse(
                                request, callers.problemOf(((AuthenticationResult.Refused) result).reason())));
    }

    /** Whom a provider has signed in needs no key. */
    private CompletionStage<AuthenticationResult> authenticated(
            HttpRequest<?> request, @Nullable Session former, @Nullable Secret key) {
        Principal person = former == null ? null : SessionCredentials.principalOf(former);
        return person == null
                ? callers.check(request, key)
                : CompletableFuture.completedFuture(new AuthenticationResult.Known(person));
    }

    private CompletionStage<HttpResponse<byte[]>> admitted(Attempt attempt, Principal principal) {
        return admission.enter(
                attempt.request,
                principal,
                () -> check.of(new SourceCredentials(attempt.asked), RequestId.of(attempt.request))
                        .thenCompose(outcomes -> concluded(attempt, outcomes)));
    }

    private CompletionStage<HttpResponse<byte[]>> concluded(Attempt attempt, Map<String, @Nullable String> outcomes) {
        Map<SourceName, Secret> accepted = new HashMap<>();
        Map<String, String> refused = new HashMap<>();
        attempt.asked.forEach((source, credential) -> {
            String code = outcomes.get(source.value());
            if (code == null) {
                accepted.put(source, credential.secret());
            } else {
                refused.put(source.value(), code);
            }
        });
        FrontEnd frontEnd = frontEnds.of(attempt.request);
        return accepted.isEmpty()
                ? CompletableFuture.completedFuture(SessionAnswers.refused(attempt.request, refused))
                : sessions.begin(frontEnd.name(), attempt.with(accepted), attempt.former)
                        .thenApply(begun -> SessionAnswers.begun(attempt.request, frontEnd.cookie(), begun, refused));
    }

    /** One attempt to sign in. */
    private record Attempt(
            HttpRequest<byte[]> request,
            @Nullable Session former,
            @Nullable Secret key,
            Map<SourceName, Credential> asked) {

        SessionContent with(Map<SourceName, Secret> accepted) {
            SessionContent before = former == null ? new SessionContent(Map.of(), Set.of(), null) : former.content();
            return before.and(accepted, key);
        }
    }
}
