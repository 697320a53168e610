package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlService;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.RequestAuthentication;
import java.util.concurrent.CompletionStage;

/** Runs the operation in the graph. A refusal that depends on the caller becomes a problem with the request. */
final class EngineHandler implements Handler {
    private final GraphqlService engine;

    EngineHandler(GraphqlService engine) {
        this.engine = engine;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange) {
        return engine.run(exchange.operation(), exchange.context()).thenApply(response -> judged(response, exchange));
    }

    private static Checked<GraphqlResponse> judged(GraphqlResponse response, Exchange exchange) {
        GraphqlResponse.Single single = (GraphqlResponse.Single) response;
        return switch (single.status()) {
            case RATE_LIMITED -> Checked.refused(Problem.tooOften(single.retryAfter()));
            // By POST a mutation is refused only for the caller's scopes.
            case MUTATION_REFUSED ->
                exchange.isPost() ? Checked.refused(RequestAuthentication.MAY_NOT_CHANGE) : Checked.passed(response);
            case EXECUTED, NOT_PARSED, NOT_EXECUTED -> Checked.passed(response);
        };
    }

    @Override
    public String toString() {
        return "EngineHandler";
    }
}
