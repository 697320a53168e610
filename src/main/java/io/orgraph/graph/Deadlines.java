package io.orgraph.graph;

import io.orgraph.credential.Allowance;
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

    private final RunLimits limits;
    private final ScheduledExecutorService timer;
    private final Executor work;

    /** What ends at a deadline may be put together into a whole answer: that is work, and the timer only says when. */
    public Deadlines(RunLimits limits, ScheduledExecutorService timer, Executor work) {
        this.limits = limits;
        this.timer = timer;
        this.work = work;
    }

    /**
     * Runs an operation of a request within a new allowance. At the deadline its calls end, so that it is answered with what there is;
     * if it then still does not end, the future fails with TimeoutException. Whoever no longer waits cancels the future:
     * what was not sent yet is not sent any more.
     */
    public <T> CompletableFuture<T> run(String requestId, Function<Allowance, CompletableFuture<T>> operation) {
        Allowance allowance =
                new Allowance(limits.calls(), limits.pages(), limits.time(), System::nanoTime).of(requestId);
        CompletableFuture<T> answer = operation.apply(allowance);
        if (answer.isDone()) {
            allowance.end();
        } else {
            Future<?> alarm = timer.schedule(
                    () -> work.execute(() -> endNow(allowance, answer)),
                    limits.time().toMillis(),
                    TimeUnit.MILLISECONDS);
            var unused = answer.whenComplete((result, bug) -> {
                alarm.cancel(false);
                allowance.end();
            });
        }
        return answer;
    }

    private void endNow(Allowance allowance, CompletableFuture<?> answer) {
        allowance.end();
        if (!answer.isDone()) {
            var unused = timer.schedule(() -> work.execute(() -> giveUp(answer)), GRACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void giveUp(CompletableFuture<?> answer) {
        answer.completeExceptionally(new TimeoutException("The engine did not end when its calls had"));
    }
}
