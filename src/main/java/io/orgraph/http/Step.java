package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One step of a request, with one job: it records its result in the exchange and passes the request on, or refuses it,
 * and then no later step runs.
 */
interface Step {
    CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next);

    /** Chains the steps in their order, the first one outermost, in front of the handler at their end. */
    static Handler chain(List<Step> steps, Handler end) {
        Handler chain = end;
        for (int i = steps.size() - 1; i >= 0; i--) {
            chain = new Link(steps.get(i), chain);
        }
        return chain;
    }

    static CompletionStage<Checked<GraphqlResponse>> refuse(Problem problem) {
        return CompletableFuture.completedFuture(Checked.refused(problem));
    }

    /** A step in front of the next handler. */
    record Link(Step step, Handler next) implements Handler {
        @Override
        public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange) {
            return step.handle(exchange, next);
        }

        @Override
        public String toString() {
            return step.getClass().getSimpleName() + "(" + next + ")";
        }
    }
}
