package io.orgraph.http;

import io.orgraph.authentication.AuthenticationFailure;
import io.orgraph.authentication.AuthenticationResult;
import io.orgraph.authentication.Principal;
import io.orgraph.failure.Futures;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RejectionCounters;
import io.orgraph.http.security.RefusalLog;
import io.orgraph.http.security.RequestAuthentication;
import io.orgraph.http.session.SessionCredentials;
import java.util.concurrent.CompletionStage;

/**
 * Authentication: a caller without permission is refused, counted and logged. Only the headers of a request are read
 * before.
 */
final class AuthenticationStep implements Step {
    private final RequestAuthentication callers;
    private final RejectionCounters counters;
    private final RefusalLog refusals = new RefusalLog(System::nanoTime);

    AuthenticationStep(RequestAuthentication callers, RejectionCounters counters) {
        this.callers = callers;
        this.counters = counters;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        Principal person = exchange.session() == null ? null : SessionCredentials.principalOf(exchange.session());
        return person != null ? next.handle(exchange.by(person)) : authenticate(exchange, next);
    }

    private CompletionStage<Checked<GraphqlResponse>> authenticate(Exchange exchange, Handler next) {
        return Futures.compose(
                callers.check(exchange.request(), exchange.keyOfSession()),
                result -> result instanceof AuthenticationResult.Known known
                        ? next.handle(exchange.by(known.principal()))
                        : refuse(exchange, ((AuthenticationResult.Refused) result).reason()));
    }

    private CompletionStage<Checked<GraphqlResponse>> refuse(Exchange exchange, AuthenticationFailure reason) {
        boolean tooMany = reason == AuthenticationFailure.TOO_MANY_FAILURES;
        Problem problem = callers.problemOf(reason);
        counters.count(tooMany ? ClientDismissalReason.AUTHENTICATION_FAILURES : ClientDismissalReason.CALLER);
        refusals.refused(problem.status().getCode(), reason, exchange.requestId());
        return Step.refuse(problem);
    }
}
