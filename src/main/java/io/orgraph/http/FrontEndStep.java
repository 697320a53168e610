package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.security.FrontEnds;
import java.util.concurrent.CompletionStage;

/** Notes which front end the request is for. What is for none was refused before any route. */
final class FrontEndStep implements Step {
    private final FrontEnds frontEnds;

    FrontEndStep(FrontEnds frontEnds) {
        this.frontEnds = frontEnds;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return next.handle(exchange.at(frontEnds.of(exchange.request())));
    }
}
