package io.orgraph.graph.operation;

import io.orgraph.budget.OperationBudget;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Gives each operation its allowance, and sees to it that it ends: in time, and with nothing left to do once it is
 * answered or nobody waits for the answer.
 */
public final class Deadlines {
    /** What the engine may take to put the answer together, when the calls have ended. More is a bug. */
    private static final long GRACE_MILLIS = 500;

    private final ExecutionLimits limits;
    private final ScheduledExecutorService timer;
    private final Executor work;

    /** What ends at a deadline may be put together into a whole answer: that is work, and the timer only says when. */
    public Deadlines(ExecutionLimits limits, ScheduledExecutorService timer, Executor work) {
        this.limits = limits;
        this.timer = timer;
        this.work = work;
    }

    /**
     * Runs an operation of a request within a new allowance. At the deadline its calls end, so that it is answered with what there is;
     * if it then still does not end, the future fails with TimeoutException. Whoever no longer waits cancels the future:
     * what was not sent yet is not sent any more.
     */
    public <T> CompletableFuture<T> run(String requestId, Function<OperationBudget, CompletableFuture<T>> operation) {
        OperationBudget budget =
                new OperationBudget(limits.calls(), limits.pages(), limits.time(), System::nanoTime).of(requestId);
        CompletableFuture<T> answer = operation.apply(budget);
        if (answer.isDone()) {
            budget.end();
        } else {
            Future<?> alarm = timer.schedule(
                    () -> work.execute(() -> endNow(budget, answer)),
                    limits.time().toMillis(),
                    TimeUnit.MILLISECONDS);
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
            var unused = timer.schedule(() -> work.execute(() -> giveUp(answer)), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void giveUp(CompletableFuture<?> answer) {
        answer.completeExceptionally(new TimeoutException("The engine did not end when its calls had"));
    }
}
