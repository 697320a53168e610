package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.openid.LoginFlow;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.openid.Provider;
import io.orgraph.openid.Providers;
import io.orgraph.openid.Result;
import io.orgraph.openid.SignInProblem;
import io.orgraph.session.Identity;
import io.orgraph.session.KeyRing;
import io.orgraph.session.SessionContent;
import io.orgraph.session.Sessions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends a sign-in with a provider: a session under a new id begins, and the browser's former one ends. */
@Singleton
final class LoginCallback {
    private final Providers providers;
    private final KeyRing ring;
    private final Sessions sessions;
    private final LoginPlace place;
    private final OpenIdCounters counters;
    private final BrowserAnswers answers;

    LoginCallback(
            Providers providers,
            KeyRing ring,
            Sessions sessions,
            LoginPlace place,
            OpenIdCounters counters,
            BrowserAnswers answers) {
        this.place = place;
        this.providers = providers;
        this.ring = ring;
        this.sessions = sessions;
        this.counters = counters;
        this.answers = answers;
    }

    CompletionStage<HttpResponse<byte[]>> of(HttpRequest<?> request) {
        LoginFlow flow = flowOf(request);
        Provider provider = flow == null ? null : providers.named(flow.provider());
        return identity(request, flow, provider)
                .thenApply(result -> counters.counted(OpenIdCounters.Step.SIGN_IN, result))
                .thenCompose(result -> result.fold(
                        identity -> flow == null
                                ? CompletableFuture.completedFuture(answers.refused(request, SignInProblem.NOT_BEGUN))
                                : begun(request, flow, identity),
                        problem -> CompletableFuture.completedFuture(answers.refused(request, problem))));
    }

    private static CompletableFuture<Result<Identity>> identity(
            HttpRequest<?> request, @Nullable LoginFlow flow, @Nullable Provider provider) {
        if (flow == null || provider == null) {
            return CompletableFuture.completedFuture(Result.failed(SignInProblem.NOT_BEGUN));
        }
        Map<String, List<String>> response = new LinkedHashMap<>();
        request.getParameters()
                .names()
                .forEach(name -> response.put(name, request.getParameters().getAll(name)));
        return provider.signIn(flow, response);
    }

    private CompletionStage<HttpResponse<byte[]>> begun(HttpRequest<?> request, LoginFlow flow, Identity identity) {
        CompletionStage<Boolean> room =
                flow.former().isEmpty() ? CompletableFuture.completedFuture(false) : sessions.replaced(flow.former());
        FrontEnd frontEnd = place.frontEnd(request);
        return room.thenCompose(ended -> sessions.begin(frontEnd.name(), new SessionContent(identity), null))
                .thenApply(begun -> BrowserAnswers.redirect(
                                URI.create(flow.place().returnTo()))
                        .header(HttpHeaders.SET_COOKIE, LoginCookie.expired(flow.place()))
                        .header(
                                HttpHeaders.SET_COOKIE,
                                frontEnd.cookie().of(request, begun.id().reveal())));
    }

    /** Only a provider whose sign-ins end without TLS, on this machine, takes the cookie that any host could plant. */
    private @Nullable LoginFlow flowOf(HttpRequest<?> request) {
        return Stream.of(true, false)
                .flatMap(secure -> opened(request, secure).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<LoginFlow> opened(HttpRequest<?> request, boolean secure) {
        String cookie =
                LoginCookie.in(request.getHeaders(), place.frontEnd(request).name(), secure);
        return cookie == null
                ? Optional.empty()
                : LoginFlow.open(cookie, ring, Instant.now())
                        .filter(flow -> flow.place().isSecure() == secure && place.isHere(flow, request));
    }
}
