package io.orgraph.http;

import io.orgraph.graph.operation.Deadlines;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;

/** Gives the operation its budget, and ends it at its deadline. */
final class DeadlineStep implements Step {
    private final Deadlines deadlines;

    DeadlineStep(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return deadlines.run(
                exchange.requestId(),
                budget -> next.handle(exchange.within(budget)).toCompletableFuture());
    }
}
