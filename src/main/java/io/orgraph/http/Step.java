package io.orgraph.http;

import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One step on the way in, with one job: it notes in the exchange what it finds out and hands it on, or refuses the request,
 * and then nothing behind it runs.
 */
interface Step {
    CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next);

    /** The steps in their order, the first of them outermost, in front of what they lead to. */
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

    /** A step in front of what comes next. */
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
