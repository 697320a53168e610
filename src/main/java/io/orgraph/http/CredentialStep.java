package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.security.CredentialReader;
import io.orgraph.http.session.SessionCredentials;
import io.orgraph.session.Session;
import java.util.concurrent.CompletionStage;

/** Finds the caller's source credentials: those of its session or, without one, of its headers. */
final class CredentialStep implements Step {
    private final CredentialReader credentials;

    CredentialStep(CredentialReader credentials) {
        this.credentials = credentials;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        Session session = exchange.session();
        if (session != null) {
            return next.handle(exchange.with(SessionCredentials.of(session, credentials)));
        }
        return credentials
                .callerOf(exchange.request().getHeaders())
                .fold(found -> next.handle(exchange.with(found)), Step::refuse);
    }
}
