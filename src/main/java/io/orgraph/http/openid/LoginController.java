package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.orgraph.authentication.Principal;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.session.SessionLookup;
import io.orgraph.http.session.SignInAdmission;
import io.orgraph.openid.LoginFlow;
import io.orgraph.openid.Provider;
import io.orgraph.openid.Providers;
import io.orgraph.session.KeyRing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where a browser goes to sign in with a provider, and where the provider sends it back. */
@Controller("/session")
final class LoginController {
    private static final String PROVIDER = "provider";

    private final Providers providers;
    private final KeyRing ring;
    private final SessionLookup lookup;
    private final SignInAdmission admission;
    private final LoginCallback callback;
    private final BrowserAnswers answers;

    LoginController(
            Providers providers,
            KeyRing ring,
            SessionLookup lookup,
            SignInAdmission admission,
            LoginCallback callback,
            BrowserAnswers answers) {
        this.providers = providers;
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
                () -> ReturnPath.in(request)
                        .flatMap(path -> providerIn(request).map(provider -> begin(request, provider, path)))
                        .fold(
                                begun -> begun,
                                problem -> CompletableFuture.completedFuture(answers.refused(request, problem))));
    }

    @Get(uri = "/callback", produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> callback(HttpRequest<?> request) {
        return admission.enter(request, Principal.ANYBODY, () -> callback.of(request));
    }

    private CompletionStage<HttpResponse<byte[]>> begin(HttpRequest<?> request, Provider provider, String path) {
        return lookup.peek(request).thenCompose(former -> {
            LoginFlow flow = LoginFlow.begin(
                    provider.settings().name(),
                    path,
                    former.map(session -> session.key().hash()).orElse(""),
                    Instant.now());
            return provider.authorization(flow)
                    .thenApply(found -> found.fold(
                            url -> BrowserAnswers.redirect(url)
                                    .header(
                                            HttpHeaders.SET_COOKIE,
                                            LoginCookie.of(
                                                    provider.settings().isSecure(),
                                                    flow.sealed(ring),
                                                    LoginFlow.LONGEST.toSeconds())),
                            problem -> answers.refused(request, problem)));
        });
    }

    private Checked<Provider> providerIn(HttpRequest<?> request) {
        List<String> names = request.getParameters().getAll(PROVIDER);
        Provider found = names.size() > 1 ? null : providers.named(names.isEmpty() ? null : names.get(0));
        return Optional.ofNullable(found)
                .map(Checked::passed)
                .orElseGet(() -> Checked.refused(Problem.badInput(
                        providers.isEmpty()
                                ? "People do not sign in with a provider here: sign in with POST /session"
                                : "Name one provider: " + String.join(", ", providers.names()))));
    }
}
