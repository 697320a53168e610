package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * At most so many calls under way and so many waiting, first come first served. What does not fit, or has waited too
 * long when its turn comes, is OVERLOADED: it is known that it was never sent. Waiting holds no thread.
 */
final class ConcurrencyLimit implements Channel {
    private final Channel next;
    private final CompletableFuture<Answer<Reply>> overloaded;
    private final int mostUnderWay;
    private final int mostWaiting;
    private final long longestWait;
    private final LongSupplier nanoTime;

    /** With {@link #underWay}, guarded by itself. */
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    private int underWay;
    private final AtomicInteger turns = new AtomicInteger();

    ConcurrencyLimit(UpstreamSettings settings, LongSupplier nanoTime, Channel next) {
        this.next = next;
        this.overloaded = CompletableFuture.completedFuture(
                Answer.failed(new Failure.Unavailable(settings.source(), Code.OVERLOADED, null)));
        this.mostUnderWay = settings.limits().concurrentCalls();
        this.mostWaiting = settings.limits().queuedCalls();
        this.longestWait = settings.timeouts().queue().toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        synchronized (waiting) {
            if (underWay == mostUnderWay || !waiting.isEmpty()) {
                return enqueue(call);
            }
            underWay++;
        }
        return next.send(call).whenComplete((answer, bug) -> done());
    }

    private CompletableFuture<Answer<Reply>> enqueue(Call call) {
        if (waiting.size() == mostWaiting) {
            return overloaded;
        }
        Waiting last = new Waiting(call, new CompletableFuture<>(), nanoTime.getAsLong());
        waiting.add(last);
        return last.answer;
    }

    private void done() {
        synchronized (waiting) {
            underWay--;
            if (waiting.isEmpty()) {
                return;
            }
        }
        takeTurns();
    }

    /**
     * Starts what may start. A call that is done at once comes back here from within: the thread that is here already
     * takes its turn too, so that thousands of them never pile up on its stack.
     */
    private void takeTurns() {
        if (turns.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            for (Waiting first = first(); first != null; first = first()) {
                start(first);
            }
            seen = turns.addAndGet(-seen);
        }
    }

    private @Nullable Waiting first() {
        synchronized (waiting) {
            if (underWay == mostUnderWay || waiting.isEmpty()) {
                return null;
            }
            underWay++;
            return waiting.remove();
        }
    }

    private void start(Waiting first) {
        var unused = sent(first).whenComplete((answer, bug) -> {
            done();
            first.answer.complete(answer);
        });
    }

    private CompletableFuture<Answer<Reply>> sent(Waiting first) {
        boolean tooLate = nanoTime.getAsLong() - first.since > longestWait;
        return tooLate ? overloaded : next.send(first.call);
    }

    private record Waiting(Call call, CompletableFuture<Answer<Reply>> answer, long since) {}
}
