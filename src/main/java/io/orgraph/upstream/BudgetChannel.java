package io.orgraph.upstream;

import io.orgraph.budget.OperationBudget;
import io.orgraph.budget.Wait;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
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
    public void send(Call call, Receiver receiver) {
        OperationBudget budget = call.inFlight().queue().budget;
        switch (budget.take()) {
            case GRANTED -> send(call, budget, receiver);
            case SPENT -> receiver.receive(spent());
            case OVER -> receiver.receive(unsent(call));
        }
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

    private void send(Call call, OperationBudget budget, Receiver receiver) {
        if (budget == OperationBudget.ENDLESS) {
            next.send(call, receiver);
            return;
        }
        Delivery delivery = new Delivery(source, call, receiver);
        // Before the call is sent, since from then on its answer may come at any time.
        Wait wait = budget.waits(() -> {
            delivery.receive(ended(call));
            call.inFlight().cancelIfUnwanted();
        });
        next.send(call, answer -> {
            wait.end();
            delivery.receive(answer);
        });
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
