package io.orgraph.http.openid;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.orgraph.failure.Code;
import io.orgraph.failure.ProtocolCode;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.PrivateHeaders;
import io.orgraph.http.response.Problem;
import io.orgraph.openid.SignInProblem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a browser is answered on its way to a provider and back: a redirect, or a page that says what went wrong. */
@Singleton
final class BrowserAnswers {
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ErrorAnswers errors;

    BrowserAnswers(ErrorAnswers errors) {
        this.errors = errors;
    }

    static MutableHttpResponse<byte[]> redirect(URI to) {
        MutableHttpResponse<byte[]> answer = HttpResponse.status(HttpStatus.SEE_OTHER);
        PrivateHeaders.putOn(answer);
        return answer.header(HttpHeaders.LOCATION, to.toString()).header("Referrer-Policy", "no-referrer");
    }

    HttpResponse<byte[]> refused(HttpRequest<?> request, SignInProblem problem) {
        return refused(request, problemOf(problem));
    }

    /** A page for a browser; JSON for any other client. */
    HttpResponse<byte[]> refused(HttpRequest<?> request, Problem problem) {
        MutableHttpResponse<byte[]> answer = errors.answerTo(request, problem, AnswerType.JSON);
        boolean browser = request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
                .anyMatch(accepted -> accepted.contains(MediaType.TEXT_HTML));
        return browser
                ? answer.contentType(MediaType.TEXT_HTML + ";charset=utf-8")
                        .header("Content-Security-Policy", POLICY)
                        .header("Referrer-Policy", "no-referrer")
                        .body(page(problem))
                : answer;
    }

    /** Nothing of the request is in it: the link leads from /session/callback to the front end's own root. */
    private static byte[] page(Problem problem) {
        return ("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Not signed in</title>"
                        + "<h1>Not signed in</h1><p>" + problem.message()
                        + ".</p><p><a href=\"../\">Back</a></p></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Problem problemOf(SignInProblem problem) {
        return switch (problem) {
            case NOT_BEGUN ->
                badRequest("This browser has not begun this sign-in, or more than ten minutes ago, or has begun"
                        + " another one since: sign in again");
            case INVALID, INVALID_GRANT ->
                badRequest("The provider's answer could not be verified: sign in again, and report it with the request"
                        + " id if that does not help");
            case REFUSED_BY_PROVIDER -> forbidden("The provider did not sign you in: sign in again");
            case NO_GROUP ->
                forbidden("You are signed in at the provider, and none of your groups may use this service: ask its"
                        + " operator for access");
            case UNAVAILABLE ->
                new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        Code.UPSTREAM_UNAVAILABLE,
                        "The provider does not answer: try again later",
                        Map.of(HttpHeaders.RETRY_AFTER, "5"));
        };
    }

    private static Problem badRequest(String message) {
        return new Problem(HttpStatus.BAD_REQUEST, ProtocolCode.BAD_REQUEST, message);
    }

    private static Problem forbidden(String message) {
        return new Problem(HttpStatus.FORBIDDEN, Code.FORBIDDEN, message);
    }
}
