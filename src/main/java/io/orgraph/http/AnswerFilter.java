package io.orgraph.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.orgraph.http.limits.InFlightOperations;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.RequestId;

/**
 * Puts the request's id on every answer, and a body on errors that came without one: those of other filters, such as
 * the framework's 403 to a foreign origin that asks a server on localhost. So it is the outermost filter. When this server
 * is about to end, each answer tells its client to connect anew, which is elsewhere then.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerFilter {
    private final ErrorAnswers errors;
    private final InFlightOperations inFlight;

    AnswerFilter(ErrorAnswers errors, InFlightOperations inFlight) {
        this.errors = errors;
        this.inFlight = inFlight;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        answer.getHeaders().set(RequestId.HEADER, RequestId.of(request));
        if (inFlight.isClosing()) {
            answer.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        if (answer.code() >= 400 && answer.body() == null && request.getMethod() != HttpMethod.HEAD) {
            errors.fill(answer, request);
        }
    }
}
