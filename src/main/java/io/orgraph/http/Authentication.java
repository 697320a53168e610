package io.orgraph.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.orgraph.authentication.AuthenticationFailure;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Principal;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RejectionCounters;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.RefusalLog;
import io.orgraph.http.security.RequestAuthentication;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Has a request answered if its caller may ask; else refuses it, and says so in the log. */
@Singleton
final class Authentication {
    private final RequestAuthentication callers;
    private final ErrorAnswers errors;
    private final RefusalLog refusals = new RefusalLog(System::nanoTime);
    private final RejectionCounters counters;

    Authentication(RequestAuthentication callers, ErrorAnswers errors, RejectionCounters counters) {
        this.callers = callers;
        this.errors = errors;
        this.counters = counters;
    }

    /** Nothing of the request but its headers is looked at before its caller is known. */
    CompletionStage<HttpResponse<byte[]>> admit(
            HttpRequest<?> request, Function<Principal, CompletionStage<HttpResponse<byte[]>>> answer) {
        return callers.check(request).thenCompose(result -> {
            if (result instanceof AuthenticationResult.Known known) {
                return answer.apply(known.principal());
            }
            return refusal(request, ((AuthenticationResult.Refused) result).reason());
        });
    }

    private CompletionStage<HttpResponse<byte[]>> refusal(HttpRequest<?> request, AuthenticationFailure reason) {
        boolean tooMany = reason == AuthenticationFailure.TOO_MANY_FAILURES;
        Problem problem = callers.problemOf(reason);
        counters.count(tooMany ? ClientDismissalReason.AUTHENTICATION_FAILURES : ClientDismissalReason.CALLER);
        refusals.refused(problem.status().getCode(), reason, RequestId.of(request));
        AnswerType wanted = AnswerType.wantedBy(request.getHeaders());
        return CompletableFuture.completedFuture(
                errors.answerTo(request, problem, wanted == null ? AnswerType.JSON : wanted));
    }
}
