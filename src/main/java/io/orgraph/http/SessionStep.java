package io.orgraph.http;

import io.orgraph.failure.Futures;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.session.SessionLookup;
import io.orgraph.session.Session;
import io.orgraph.session.Sessions;
import java.util.concurrent.CompletionStage;

/** Finds the session that the request's cookie names, and tells it which of its credentials a source rejects meanwhile. */
final class SessionStep implements Step {
    private final SessionLookup lookup;
    private final Sessions sessions;

    SessionStep(SessionLookup lookup, Sessions sessions) {
        this.lookup = lookup;
        this.sessions = sessions;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return Futures.compose(
                lookup.of(exchange.request()),
                found -> found.fold(
                        session -> session.map(used -> within(used, exchange, next))
                                .orElseGet(() -> next.handle(exchange)),
                        Step::refuse));
    }

    private CompletionStage<Checked<GraphqlResponse>> within(Session session, Exchange exchange, Handler next) {
        Runnable end = sessions.begins(session);
        return next.handle(exchange.in(session)).whenComplete((answer, bug) -> end.run());
    }
}
