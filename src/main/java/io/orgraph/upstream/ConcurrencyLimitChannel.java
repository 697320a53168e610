package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A concurrency limit (bulkhead) with a bounded queue and load shedding: limits the calls in flight and the calls that
 * wait. A call that does not fit, or waits too long, is OVERLOADED at that moment, and known never to have been sent.
 * Waiting holds no thread.
 *
 * <p>One operation may ask a slow source for a thousand things at once, and then waits behind itself: that is not
 * overload, and only the operation's own deadline ends it. So the queue is fair: operations are served round-robin, and
 * the wait limit applies to an operation without a call in flight here, since it has no permit because of the others.
 * Many calls may wait, since they cost little; few operations can be kept waiting for long. Where too many calls wait,
 * the operation with most of them sheds its last one for an operation that has fewer.
 */
final class ConcurrencyLimitChannel implements Channel {
    private final Channel next;
    private final SourceName source;
    private final Answer<Reply> overloaded;
    private final int mostUnderWay;
    private final int mostWaiting;
    private final long longestWait;
    private final LongSupplier nanoTime;
    private final Timer timer;
    private final Supplier<Executor> currentLoop;

    /** Guarded by itself, as are {@link #underWay} and {@link #isCheckPlanned}. */
    private final FairQueue waiting = new FairQueue();

    private int underWay;
    private boolean isCheckPlanned;
    private final AtomicInteger rounds = new AtomicInteger();
    private final LongAdder rejected = new LongAdder();

    /** @param currentLoop what runs tasks on the event loop whose thread this is */
    ConcurrencyLimitChannel(
            UpstreamSettings settings,
            LongSupplier nanoTime,
            Timer timer,
            Supplier<Executor> currentLoop,
            Channel next) {
        this.source = settings.source();
        // A call without an answer would keep its permit, and one from the queue has no caller to throw to.
        this.next = new NeverThrowChannel(source, next);
        this.overloaded = Answer.failed(new Failure.Unavailable(source, Code.OVERLOADED, null));
        this.mostUnderWay = settings.limits().concurrentCalls();
        this.mostWaiting = settings.limits().queuedCalls();
        this.longestWait = settings.timeouts().queue().toNanos();
        this.nanoTime = nanoTime;
        this.timer = timer;
        this.currentLoop = currentLoop;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        InFlightCall inFlight = call.inFlight();
        if (takesPermit(inFlight.queue())) {
            start(call, inFlight, receiver);
        } else {
            // Others have to be started or rejected after it, even where its receiver throws.
            queue(new QueuedCall(call, inFlight, new Delivery(source, call, receiver), currentLoop.get()));
        }
    }

    @Override
    public String toString() {
        return "ConcurrencyLimitChannel(" + next + ")";
    }

    private boolean takesPermit(OperationQueue queue) {
        synchronized (waiting) {
            boolean free = underWay < mostUnderWay && waiting.size() == 0;
            if (free) {
                underWay++;
                queue.underWay++;
            }
            return free;
        }
    }

    private void queue(QueuedCall last) {
        List<QueuedCall> gone;
        synchronized (waiting) {
            gone = waiting.add(last, mostWaiting, nanoTime.getAsLong());
        }
        if (gone.contains(last)) {
            reject(gone);
            return;
        }
        // Not on this thread: the receivers belong to another operation.
        if (!gone.isEmpty() && !timer.after(0, () -> reject(gone))) {
            reject(gone);
        }
        // A permit may have become free in the meantime.
        startQueued();
        planCheck();
    }

    int underWay() {
        synchronized (waiting) {
            return underWay;
        }
    }

    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    long rejectedCalls() {
        return rejected.sum();
    }

    /** Sends a call that has waited for its permit, on the event loop that asked for it. */
    private void start(QueuedCall queued) {
        queued.loop().execute(() -> start(queued.call(), queued.inFlight(), queued.receiver()));
    }

    /** Sends a call that has a permit. A cancelled call is not sent. */
    private void start(Call call, InFlightCall inFlight, Receiver receiver) {
        Receiver released = receiver.after(answer -> done(inFlight.queue()));
        if (inFlight.markSent()) {
            next.send(call, released);
        } else {
            released.receive(overloaded);
        }
    }

    private void done(OperationQueue queue) {
        synchronized (waiting) {
            underWay--;
            if (waiting.size() == 0) {
                queue.underWay--;
                return;
            }
            waiting.left(queue, nanoTime.getAsLong());
        }
        startQueued();
        planCheck();
    }

    /**
     * Starts all calls that may start. A call that completes at once comes back here from within: the loop that is
     * running already serves it too, so that thousands of them never pile up on its stack.
     */
    private void startQueued() {
        if (rounds.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen > 0) {
            for (QueuedCall first = first(); first != null; first = first()) {
                start(first);
            }
            seen = rounds.addAndGet(-seen);
        }
    }

    private @Nullable QueuedCall first() {
        synchronized (waiting) {
            QueuedCall first = underWay == mostUnderWay ? null : waiting.next();
            underWay += first == null ? 0 : 1;
            return first;
        }
    }

    /** Schedules a check for the time when the first operation has waited too long. */
    private void planCheck() {
        long left;
        synchronized (waiting) {
            OperationQueue longest = waiting.longestStarving();
            if (isCheckPlanned || longest == null) {
                return;
            }
            isCheckPlanned = true;
            left = longestWait - (nanoTime.getAsLong() - longest.starvingSince);
        }
        if (!timer.after(Math.max(0, left), () -> rejectStarved(longestWait))) {
            rejectStarved(0);
        }
    }

    private void rejectStarved(long since) {
        List<QueuedCall> starved;
        synchronized (waiting) {
            isCheckPlanned = false;
            starved = waiting.takeStarvedSince(nanoTime.getAsLong() - since);
        }
        reject(starved);
        planCheck();
    }

    private void reject(List<QueuedCall> gone) {
        rejected.add(gone.size());
        gone.forEach(tooLate -> tooLate.loop().execute(() -> tooLate.receiver().receive(overloaded)));
    }
}
