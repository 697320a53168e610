package io.orgraph.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.netty.util.AsciiString;
import io.orgraph.http.limits.InFlightOperations;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.FrontEnds;

/**
 * Counts every response for its front end, sets the request id on it, and a body on errors that came without one. So it is the outermost filter.
 * During graceful shutdown each response tells its client to reconnect, which then reaches another server.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerFilter {
    private static final CharSequence REQUEST_ID = AsciiString.cached(RequestId.HEADER);

    private final ErrorAnswers errors;
    private final InFlightOperations inFlight;
    private final FrontEnds frontEnds;
    private final FrontEndCounters counters;

    AnswerFilter(ErrorAnswers errors, InFlightOperations inFlight, FrontEnds frontEnds, FrontEndCounters counters) {
        this.errors = errors;
        this.inFlight = inFlight;
        this.frontEnds = frontEnds;
        this.counters = counters;
    }

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        counters.count(frontEnds.of(request), answer.code());
        answer.getHeaders().set(REQUEST_ID, new AsciiString(RequestId.of(request)));
        if (inFlight.isClosing()) {
            answer.getHeaders().set(HttpHeaders.CONNECTION, "close");
        }
        if (answer.code() >= 400 && answer.body() == null && request.getMethod() != HttpMethod.HEAD) {
            errors.fill(answer, request);
        }
    }
}
