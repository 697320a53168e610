package io.orgraph.http.playground;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.credential.Secret;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.http.session.SessionLookup;
import io.orgraph.session.Session;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tells the playground what it cannot ask the graph for. Who may not ask the graph is told nothing. */
@Controller("/graphiql/deployment")
@Requires(property = "orgraph.exploration.enabled", notEquals = "false")
final class DeploymentController {
    private final SessionLookup sessions;
    private final RequestAuthentication callers;
    private final DeploymentView deployment;
    private final ErrorAnswers errors;

    DeploymentController(
            SessionLookup sessions, RequestAuthentication callers, DeploymentView deployment, ErrorAnswers errors) {
        this.sessions = sessions;
        this.callers = callers;
        this.deployment = deployment;
        this.errors = errors;
    }

    @Get(produces = MediaType.ALL, headRoute = false)
    CompletionStage<HttpResponse<byte[]>> show(HttpRequest<?> request) {
        return sessions.of(request)
                .thenCompose(found -> found.fold(
                        session -> authenticated(request, session.orElse(null)),
                        problem -> CompletableFuture.completedFuture(refused(request, problem))));
    }

    private CompletionStage<HttpResponse<byte[]>> authenticated(HttpRequest<?> request, @Nullable Session session) {
        Secret key = session == null ? null : session.content().key();
        return callers.check(request, key)
                .thenApply(result -> result instanceof AuthenticationResult.Refused refused
                        ? refused(request, callers.problemOf(refused.reason()))
                        : answer(request));
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request) {
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(JsonWriter.write(deployment.view(request)))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
        PrivateHeaders.putOn(answer);
        return answer;
    }

    private HttpResponse<byte[]> refused(HttpRequest<?> request, Problem problem) {
        return errors.answerTo(request, problem, AnswerType.JSON);
    }
}
