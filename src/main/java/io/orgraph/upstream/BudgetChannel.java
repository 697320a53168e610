package io.orgraph.upstream;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * The call budget and the deadline of each operation. A call beyond the budget is BUDGET_EXCEEDED and never sent. The
 * operation's end ends its waiting calls: a read is UPSTREAM_TIMEOUT, and is cancelled unless another operation shares
 * it; a write that was sent is OUTCOME_UNKNOWN and never cancelled; a write that was not sent is OVERLOADED and never
 * will be.
 *
 * <p>Each REST call that an operation needs counts, whether or not another operation shares it, and a retry does not
 * count: so the cost of an operation does not depend on what else is in flight.
 */
final class BudgetChannel implements Channel {
    private final SourceName source;
    private final Channel next;
    private final LongAdder overBudget = new LongAdder();

    BudgetChannel(SourceName source, Channel next) {
        this.source = source;
        this.next = next;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        OperationBudget budget = call.inFlight().queue().budget;
        return switch (budget.take()) {
            case GRANTED -> sent(call, budget);
            case SPENT -> CompletableFuture.completedFuture(spent());
            case OVER -> CompletableFuture.completedFuture(unsent(call));
        };
    }

    @Override
    public String toString() {
        return "BudgetChannel(" + next + ")";
    }

    long overBudget() {
        return overBudget.sum();
    }

    private Answer<Reply> spent() {
        overBudget.increment();
        return Answer.failed(new Failure.BudgetExceeded(source));
    }

    private CompletableFuture<Answer<Reply>> sent(Call call, OperationBudget budget) {
        CompletableFuture<Answer<Reply>> sent = next.send(call);
        if (sent.isDone() || budget == OperationBudget.ENDLESS) {
            return sent;
        }
        CompletableFuture<Answer<Reply>> answer = new CompletableFuture<>();
        Runnable waitsNoMore = budget.waits();
        Runnable end = () -> {
            waitsNoMore.run();
            answer.complete(ended(call));
            call.inFlight().cancelIfUnwanted();
        };
        budget.atEnd(end);
        var unused = sent.whenComplete((arrived, bug) -> {
            budget.forget(end);
            waitsNoMore.run();
            answer.complete(arrived);
        });
        return answer;
    }

    private Answer<Reply> ended(Call call) {
        boolean unsent = call.inFlight().dropIfUnsent();
        return unsent || !call.endpoint().writes()
                ? unsent(call)
                : Answer.failed(call.endpoint().outcomeUnknown(source));
    }

    private Answer<Reply> unsent(Call call) {
        Code code = call.endpoint().writes() ? Code.OVERLOADED : Code.UPSTREAM_TIMEOUT;
        return Answer.failed(new Failure.Unavailable(source, code, null));
    }
}
