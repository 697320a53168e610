package io.orgraph.http.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.cors.CorsFilter;
import io.orgraph.failure.Code;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.ErrorAnswers;
import io.orgraph.http.response.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every request of a foreign origin's page, on every route, and every one with a session's cookie that does not
 * prove where it is from; tells the browser what a page of an allowed one
 * may do. It replaces the framework's filter, which trusts each port of localhost.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Replaces(CorsFilter.class)
final class CrossOriginFilter {
    static final Problem PREFLIGHT = new Problem(
            HttpStatus.FORBIDDEN,
            Code.FORBIDDEN,
            "CORS preflight refused: pages of other origins may use the GraphQL endpoint and /session alone, by their methods, and with"
                    + " the headers that it reads");

    private final CrossSiteCheck check;
    private final CsrfCheck csrf;
    private final CorsPolicy policy;
    private final ErrorAnswers errors;

    CrossOriginFilter(CrossSiteCheck check, CsrfCheck csrf, CorsPolicy policy, ErrorAnswers errors) {
        this.check = check;
        this.csrf = csrf;
        this.policy = policy;
        this.errors = errors;
    }

    @RequestFilter
    @Nullable HttpResponse<?> refuse(HttpRequest<?> request) {
        Problem problem = csrf.problemWith(request);
        if (problem == null && check.isOfForeignOrigin(request)) {
            problem = Problem.FOREIGN_PAGE;
        }
        if (problem != null) {
            return errors.answerTo(request, problem, AnswerType.JSON);
        }
        String origin = isPreflight(request) ? check.allowedOrigin(request) : null;
        return origin == null ? null : preflight(request, origin);
    }

    @ResponseFilter
    void allow(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        String origin = check.allowedOrigin(request);
        if (origin != null && policy.includes(request)) {
            CorsPolicy.allow(origin, answer.getHeaders());
        }
    }

    private HttpResponse<?> preflight(HttpRequest<?> request, String origin) {
        if (!policy.allows(request)) {
            return errors.answerTo(request, PREFLIGHT, AnswerType.JSON);
        }
        MutableHttpResponse<?> answer = HttpResponse.noContent();
        policy.answerPreflight(request, answer.getHeaders());
        CorsPolicy.allow(origin, answer.getHeaders());
        return answer;
    }

    private static boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
