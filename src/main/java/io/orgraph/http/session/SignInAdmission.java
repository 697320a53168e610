package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.authentication.Principal;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.http.limits.AdmissionControl;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.RateLimitKeys;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Admission control of sign-ins: by the principal or the address, so that guessing credentials does not make new
 * callers.
 */
@Singleton
public final class SignInAdmission {
    private final AdmissionControl control;
    private final RateLimitKeys keys;
    private final ErrorAnswers errors;

    SignInAdmission(AdmissionControl control, RateLimitKeys keys, ErrorAnswers errors) {
        this.control = control;
        this.keys = keys;
        this.errors = errors;
    }

    public CompletionStage<HttpResponse<byte[]>> enter(
            HttpRequest<?> request, Principal principal, Supplier<CompletionStage<HttpResponse<byte[]>>> signIn) {
        Checked<CompletionStage<HttpResponse<byte[]>>> entered =
                control.enter(keys.of(request, SourceCredentials.WITHOUT_CREDENTIALS, principal), signIn);
        return entered.fold(running -> running, problem -> refuse(request, problem));
    }

    CompletionStage<HttpResponse<byte[]>> refuse(HttpRequest<?> request, Problem problem) {
        return CompletableFuture.completedFuture(errors.answerTo(request, problem, AnswerType.JSON));
    }
}
