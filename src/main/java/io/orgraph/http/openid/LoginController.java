package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.orgraph.authentication.Principal;
import io.orgraph.http.session.SessionLookup;
import io.orgraph.http.session.SignInAdmission;
import io.orgraph.openid.LoginFlow;
import io.orgraph.openid.Provider;
import io.orgraph.session.KeyRing;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where a browser goes to sign in with a provider, and where the provider sends it back. */
@Controller("/session")
final class LoginController {
    private final LoginPlace place;
    private final KeyRing ring;
    private final SessionLookup lookup;
    private final SignInAdmission admission;
    private final LoginCallback callback;
    private final BrowserAnswers answers;

    LoginController(
            LoginPlace place,
            KeyRing ring,
            SessionLookup lookup,
            SignInAdmission admission,
            LoginCallback callback,
            BrowserAnswers answers) {
        this.place = place;
        this.ring = ring;
        this.lookup = lookup;
        this.admission = admission;
        this.callback = callback;
        this.answers = answers;
    }

    @Get(uri = "/login", produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> login(HttpRequest<?> request) {
        return admission.enter(
                request,
                Principal.ANYBODY,
                () -> place.providerIn(request)
                        .flatMap(provider -> place.of(request, provider).map(at -> begin(request, provider, at)))
                        .fold(
                                begun -> begun,
                                problem -> CompletableFuture.completedFuture(answers.refused(request, problem))));
    }

    @Get(uri = "/callback", produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> callback(HttpRequest<?> request) {
        return admission.enter(request, Principal.ANYBODY, () -> callback.of(request));
    }

    private CompletionStage<HttpResponse<byte[]>> begin(HttpRequest<?> request, Provider provider, LoginFlow.Place at) {
        return lookup.peek(request).thenCompose(former -> {
            LoginFlow flow = LoginFlow.begin(
                    provider.settings().name(),
                    at,
                    former.map(session -> session.key().hash()).orElse(""),
                    Instant.now());
            return provider.authorization(flow)
                    .thenApply(found -> found.fold(
                            url -> BrowserAnswers.redirect(url)
                                    .header(
                                            HttpHeaders.SET_COOKIE,
                                            LoginCookie.of(at, flow.sealed(ring), LoginFlow.LONGEST.toSeconds())),
                            problem -> answers.refused(request, problem)));
        });
    }
}
