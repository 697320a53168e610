package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.CrossSiteCheck;
import java.util.concurrent.CompletionStage;

/** CSRF prevention: refuses what a page of another site requests by GET. A POST has to be JSON, which such a page cannot send. */
final class CrossSiteStep implements Step {
    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return !exchange.isPost() && CrossSiteCheck.ask(exchange.request().getHeaders())
                ? Step.refuse(Problem.FOREIGN_PAGE)
                : next.handle(exchange);
    }
}
