package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.concurrent.CompletionStage;

/** Content negotiation: refuses a client that accepts no supported media type. */
final class NegotiationStep implements Step {
    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return exchange.isAcceptable() ? next.handle(exchange) : Step.refuse(Problem.NOT_ACCEPTABLE);
    }
}
