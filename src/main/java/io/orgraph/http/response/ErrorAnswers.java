package io.orgraph.http.response;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates every error response outside of the engine, those of the framework too, and counts them. The form is that of
 * a GraphQL response, the text is this project's own.
 */
@Singleton
public final class ErrorAnswers implements ErrorResponseProcessor<byte[]> {
    private static final String COUNTED = "io.orgraph.refused";

    private final RejectionCounters counters;
    private final ErrorTypes types;

    public ErrorAnswers(RejectionCounters counters, ErrorTypes types) {
        this.counters = counters;
        this.types = types;
    }

    /** The framework's message is ignored: it may repeat the request, or an exception's text. */
    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> answer) {
        Problem head = OversizedHead.problemWith(context.getRequest());
        return head == null
                ? fill(answer, context.getRequest())
                : fill(answer.status(head.status()), context.getRequest(), head, AnswerType.JSON);
    }

    /** Completes a response that has a status. */
    public MutableHttpResponse<byte[]> fill(MutableHttpResponse<?> answer, HttpRequest<?> request) {
        return fill(answer, request, Problem.of(answer.status()), AnswerType.JSON);
    }

    /** Of that type where the request is not to the GraphQL endpoint. */
    public MutableHttpResponse<byte[]> answerTo(HttpRequest<?> request, Problem problem, AnswerType type) {
        return fill(HttpResponse.status(problem.status()), request, problem, type);
    }

    private MutableHttpResponse<byte[]> fill(
            MutableHttpResponse<?> answer, HttpRequest<?> request, Problem problem, AnswerType type) {
        countOnce(request, problem);
        String requestId = RequestId.of(request);
        // Filters do not run for a request that could not be parsed.
        answer.getHeaders().set(RequestId.HEADER, requestId);
        PrivateHeaders.putOn(answer);
        problem.headers().forEach((name, value) -> answer.getHeaders().set(name, value));
        byte[] body = request.getMethod() == HttpMethod.HEAD ? new byte[0] : bodyFor(problem, requestId);
        AnswerType negotiated = types.of(request, problem.status(), type);
        return answer.contentType(negotiated.contentType()).body(body);
    }

    private void countOnce(HttpRequest<?> request, Problem problem) {
        if (request.getAttribute(COUNTED).isEmpty()) {
            request.setAttribute(COUNTED, true);
            counters.count(problem);
        }
    }

    public static byte[] bodyFor(Problem problem, String requestId) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code().name());
        extensions.put("requestId", requestId);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", problem.message());
        error.put("extensions", extensions);
        return JsonWriter.write(Map.of("errors", List.of(error)));
    }
}
