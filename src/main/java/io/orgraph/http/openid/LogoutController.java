package io.orgraph.http.openid;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.orgraph.authentication.Principal;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.session.ReturnPath;
import io.orgraph.http.session.SignInAdmission;
import io.orgraph.openid.OpenIdCounters;
import io.orgraph.openid.Providers;
import io.orgraph.openid.SignInProblem;
import io.orgraph.session.KeyRing;
import io.orgraph.session.Sessions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Where a provider says that a person has signed out there (OpenID Connect Back-Channel Logout 1.0), and where it sends a
 * browser back that has. Neither reads a session's cookie: a signed token says which sessions end.
 */
@Controller("/session")
final class LogoutController {
    private static final int LONGEST = 64 << 10;
    private static final byte[] NOTHING = {};
    private static final byte[] INVALID = error("invalid_request");
    private static final byte[] UNAVAILABLE = error("temporarily_unavailable");

    private final Providers providers;
    private final Sessions sessions;
    private final SignInAdmission admission;
    private final OpenIdCounters counters;
    private final KeyRing ring;

    LogoutController(
            Providers providers, Sessions sessions, SignInAdmission admission, OpenIdCounters counters, KeyRing ring) {
        this.providers = providers;
        this.sessions = sessions;
        this.admission = admission;
        this.counters = counters;
        this.ring = ring;
    }

    @Post(uri = "/back-channel-logout", consumes = MediaType.ALL, produces = MediaType.ALL)
    CompletionStage<HttpResponse<byte[]>> logout(HttpRequest<byte[]> request) {
        return admission.enter(request, Principal.ANYBODY, () -> ended(formOf(request)));
    }

    @Get(uri = "/signed-out", produces = MediaType.ALL, headRoute = false)
    HttpResponse<byte[]> signedOut(HttpRequest<?> request) {
        return BrowserAnswers.redirect(URI.create(ReturnPath.open(request, ring)));
    }

    private CompletionStage<HttpResponse<byte[]>> ended(String form) {
        return providers
                .logout(form)
                .thenApply(result -> counters.counted(OpenIdCounters.Step.BACK_CHANNEL_LOGOUT, result))
                .thenCompose(result -> result.fold(
                        named -> sessions.endedByProvider(named).thenApply(count -> answer(HttpStatus.OK, NOTHING)),
                        problem -> CompletableFuture.completedFuture(refused(problem))));
    }

    private static String formOf(HttpRequest<byte[]> request) {
        boolean isForm = request.getContentType()
                .filter(type -> type.getName().equals(MediaType.APPLICATION_FORM_URLENCODED))
                .isPresent();
        return request.getBody()
                .filter(body -> isForm && body.length <= LONGEST)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** A provider that is told 503 may send it again. */
    private static HttpResponse<byte[]> refused(SignInProblem problem) {
        return problem == SignInProblem.UNAVAILABLE
                ? answer(HttpStatus.SERVICE_UNAVAILABLE, UNAVAILABLE)
                : answer(HttpStatus.BAD_REQUEST, INVALID);
    }

    private static HttpResponse<byte[]> answer(HttpStatus status, byte[] body) {
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(status).body(body);
        PrivateHeaders.putOn(answer);
        return answer.contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static byte[] error(String code) {
        return ("{\"error\":\"" + code + "\"}").getBytes(StandardCharsets.US_ASCII);
    }
}
