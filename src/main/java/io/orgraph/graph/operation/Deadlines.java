package io.orgraph.graph.operation;

import io.orgraph.budget.OperationBudget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Gives each operation its budget, and ends it: at its deadline, or once it is answered or its client has disconnected.
 */
public final class Deadlines {
    /** The engine's time to build the response once the calls have ended. Exceeding it is a bug. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final ExecutionLimits limits;
    private final Timer timer;

    public Deadlines(ExecutionLimits limits, Timer timer) {
        this.limits = limits;
        this.timer = timer;
    }

    /**
     * Runs a task once after a time, unless its future is cancelled before. The end at a deadline may build a whole
     * response.
     */
    @FunctionalInterface
    public interface Timer {
        Future<?> after(Duration time, Runnable task);
    }

    /**
     * Runs an operation of a request with a budget of its own. At the deadline its calls end, so that it is answered
     * with the data so far; if it still does not end after that, the future fails with TimeoutException. Cancelling the
     * future ends the budget: what was not sent yet is never sent.
     */
    public <T> CompletableFuture<T> run(String requestId, Function<OperationBudget, CompletableFuture<T>> operation) {
        OperationBudget budget =
                new OperationBudget(limits.calls(), limits.pages(), limits.time(), System::nanoTime).of(requestId);
        CompletableFuture<T> answer = operation.apply(budget);
        if (answer.isDone()) {
            budget.end();
        } else {
            Future<?> alarm = timer.after(limits.time(), () -> endNow(budget, answer));
            var unused = answer.whenComplete((result, bug) -> {
                alarm.cancel(false);
                budget.end();
            });
        }
        return answer;
    }

    private void endNow(OperationBudget budget, CompletableFuture<?> answer) {
        budget.end();
        if (!answer.isDone()) {
            var unused = timer.after(GRACE, () -> abandon(answer));
        }
    }

    private static void abandon(CompletableFuture<?> answer) {
        answer.completeExceptionally(new TimeoutException("The engine did not end when its calls had"));
    }
}
