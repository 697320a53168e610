package io.orgraph.http.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.orgraph.http.connection.ConnectionLimits;
import io.orgraph.http.connection.RequestHeadCheck;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import org.jspecify.annotations.Nullable;

/** Refuses requests by their headers alone, before a route reads them: too many headers, or a host or path that is none of its. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestHeaderFilter {
    private final ConnectionLimits limits;
    private final HostCheck hosts;
    private final FrontEnds frontEnds;
    private final ErrorAnswers errors;

    RequestHeaderFilter(ConnectionLimits limits, HostCheck hosts, FrontEnds frontEnds, ErrorAnswers errors) {
        this.limits = limits;
        this.hosts = hosts;
        this.frontEnds = frontEnds;
        this.errors = errors;
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        Problem problem = problemWith(request);
        return problem == null ? null : errors.answerTo(request, problem, AnswerType.JSON);
    }

    private @Nullable Problem problemWith(HttpRequest<?> request) {
        if (hasTooManyHeaders(request)) {
            return Problem.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        if (RequestHeadCheck.isReplaced(request)) {
            return Problem.UNREADABLE_ADDRESS;
        }
        Problem wrongHost = hosts.problemWith(request.getHeaders());
        return wrongHost == null ? frontEnds.problemWith(request) : wrongHost;
    }

    private boolean hasTooManyHeaders(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        int count = headers instanceof NettyHttpHeaders netty
                ? netty.getNettyHeaders().size()
                : headers.names().size();
        return count > limits.headers();
    }
}
