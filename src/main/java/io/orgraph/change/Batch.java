package io.orgraph.change;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Failure;
import io.orgraph.failure.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Many changes with limited concurrency, each sent at most once. An item that the source asks to wait (429 with
 * Retry-After) is refused, since no write is repeated; the items that have not begun wait that time, or are not tried
 * where it is longer than {@link Policy#longestWait}, or than the operation's remaining time.
 */
public final class Batch<I, T> {
    private final List<I> items;
    private final Function<I, CompletableFuture<ItemOutcome<T>>> change;
    private final Policy policy;
    private final List<CompletableFuture<ItemOutcome<T>>> outcomes = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean stopped;
    private volatile long holdUntil = System.nanoTime();

    private Batch(List<I> items, Function<I, CompletableFuture<ItemOutcome<T>>> change, Policy policy) {
        this.items = items;
        this.change = change;
        this.policy = policy;
        items.forEach(item -> outcomes.add(new CompletableFuture<>()));
    }

    /** Returns the outcomes in the order of the items, once all have completed. */
    public static <I, T> CompletableFuture<List<ItemOutcome<T>>> run(
            List<I> items, Function<I, CompletableFuture<ItemOutcome<T>>> change, Policy policy) {
        Batch<I, T> batch = new Batch<>(List.copyOf(items), change, policy);
        int lanes = Math.min(policy.atOnce(), items.size());
        for (int lane = 0; lane < lanes; lane++) {
            batch.runNext();
        }
        return Futures.all(batch.outcomes, Function.identity());
    }

    /**
     * One lane: runs one item after the other, until none is left. A loop, so that items that complete at once do not
     * pile up the stack.
     */
    private void runNext() {
        for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
            CompletableFuture<ItemOutcome<T>> outcome = outcomes.get(at);
            begin(items.get(at), outcome);
            if (!outcome.isDone()) {
                var unused = outcome.whenComplete((made, bug) -> runNext());
                return;
            }
        }
    }

    /** Checks again after a wait: other items may have been asked to wait longer in the meantime. */
    private void begin(I item, CompletableFuture<ItemOutcome<T>> outcome) {
        Duration wait = Duration.ofNanos(Math.max(0, holdUntil - System.nanoTime()));
        if (stopped || !(wait.isZero() || policy.budget().hasLeft(wait))) {
            outcome.complete(ItemOutcome.notTried());
        } else if (wait.isZero()) {
            change(item, outcome);
        } else {
            after(wait).execute(() -> begin(item, outcome));
        }
    }

    private void change(I item, CompletableFuture<ItemOutcome<T>> outcome) {
        var unused = begun(item).whenComplete((made, bug) -> {
            if (bug == null) {
                heed(made);
                outcome.complete(made);
            } else {
                outcome.completeExceptionally(bug);
            }
        });
    }

    /** A bug ends in its item's outcome wherever it shows, so that the others complete too. */
    private CompletableFuture<ItemOutcome<T>> begun(I item) {
        try {
            return change.apply(item);
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }

    private void heed(ItemOutcome<T> made) {
        Failure failure = made.failure();
        Duration wait = failure == null ? null : failure.retryAfter();
        if (wait != null) {
            hold(wait);
        }
        if (!made.isSettled() && policy.stopOnFirst()) {
            stopped = true;
        }
    }

    private synchronized void hold(Duration wait) {
        if (wait.compareTo(policy.longestWait()) > 0) {
            stopped = true;
        } else {
            holdUntil = Math.max(holdUntil, System.nanoTime() + wait.toNanos());
        }
    }

    /** Waiting holds no thread. */
    private static Executor after(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
    }

    /**
     * How a batch runs.
     *
     * @param atOnce the most items in flight
     * @param stopOnFirst whether no further item begins after one has failed
     * @param longestWait the longest Retry-After of a source that is waited for
     * @param budget the operation's, which limits the wait as well
     */
    public record Policy(int atOnce, boolean stopOnFirst, Duration longestWait, OperationBudget budget) {}
}
