package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.http.security.CrossSiteCheck;
import java.util.concurrent.CompletionStage;

/** CSRF prevention: refuses what a page of another site requests by GET or QUERY. A POST has to be JSON, which such a page cannot send. */
final class CrossSiteStep implements Step {
    private final CrossSiteCheck check;

    CrossSiteStep(CrossSiteCheck check) {
        this.check = check;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return !exchange.isPost() && check.isCrossSite(exchange.request())
                ? Step.refuse(Problem.FOREIGN_PAGE)
                : next.handle(exchange);
    }
}
