package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * At most so many calls under way and so many waiting. What does not fit, or waits too long, is OVERLOADED at that time:
 * it is known that it was never sent. Waiting holds no thread.
 *
 * <p>One operation may ask for a thousand things of a slow source at once, and then waits behind itself: that is no
 * overload, and only the operation's own deadline ends it. So operations take turns, and the wait that is bounded is
 * that of an operation of which nothing is under way here: for it there is no place because of the others. Many calls
 * may wait, since they cost little; few operations can be kept waiting for long. Where too many wait, the operation that
 * has most of them gives up its last for one that has fewer.
 */
final class ConcurrencyLimitChannel implements Channel {
    private final Channel next;
    private final Answer<Reply> overloaded;
    private final int mostUnderWay;
    private final int mostWaiting;
    private final long longestWait;
    private final LongSupplier nanoTime;
    private final Timer timer;

    /** With {@link #underWay} and {@link #isWatched}, guarded by itself. */
    private final FairQueue waiting = new FairQueue();

    private int underWay;
    private boolean isWatched;
    private final AtomicInteger rounds = new AtomicInteger();
    private final LongAdder turnedAway = new LongAdder();

    ConcurrencyLimitChannel(UpstreamSettings settings, LongSupplier nanoTime, Timer timer, Channel next) {
        this.next = next;
        this.overloaded = Answer.failed(new Failure.Unavailable(settings.source(), Code.OVERLOADED, null));
        this.mostUnderWay = settings.limits().concurrentCalls();
        this.mostWaiting = settings.limits().queuedCalls();
        this.longestWait = settings.timeouts().queue().toNanos();
        this.nanoTime = nanoTime;
        this.timer = timer;
    }

    @Override
    public CompletableFuture<Answer<Reply>> send(Call call) {
        InFlightCall inFlight = call.inFlight();
        return takesPlace(inFlight.queue())
                ? sent(call, inFlight).whenComplete((answer, bug) -> done(inFlight.queue()))
                : queued(QueuedCall.of(call, inFlight));
    }

    private boolean takesPlace(OperationQueue line) {
        synchronized (waiting) {
            boolean free = underWay < mostUnderWay && waiting.size() == 0;
            if (free) {
                underWay++;
                line.underWay++;
            }
            return free;
        }
    }

    private CompletableFuture<Answer<Reply>> queued(QueuedCall last) {
        List<QueuedCall> gone;
        synchronized (waiting) {
            gone = waiting.add(last, mostWaiting, nanoTime.getAsLong());
        }
        if (gone.contains(last)) {
            turnedAway.increment();
            return CompletableFuture.completedFuture(overloaded);
        }
        // Not from here: what comes of it is another operation's business.
        if (!gone.isEmpty() && !timer.after(0, () -> turnAway(gone))) {
            turnAway(gone);
        }
        // A place may have become free meanwhile.
        takeTurns();
        watch();
        return last.answer();
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

    long turnedAwayCalls() {
        return turnedAway.sum();
    }

    /** What nobody waits for any more is not sent. */
    private CompletableFuture<Answer<Reply>> sent(Call call, InFlightCall inFlight) {
        return inFlight.setOut() ? next.send(call) : CompletableFuture.completedFuture(overloaded);
    }

    private void done(OperationQueue line) {
        synchronized (waiting) {
            underWay--;
            if (waiting.size() == 0) {
                line.underWay--;
                return;
            }
            waiting.left(line, nanoTime.getAsLong());
        }
        takeTurns();
        watch();
    }

    /**
     * Starts what may start. A call that is done at once comes back here from within: the thread that is here already
     * takes its turn too, so that thousands of them never pile up on its stack.
     */
    private void takeTurns() {
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

    private void start(QueuedCall first) {
        var unused = sent(first.call(), first.inFlight()).whenComplete((answer, bug) -> {
            done(first.inFlight().queue());
            first.answer().complete(answer);
        });
    }

    /** Sees to it that somebody looks when the first has waited too long. */
    private void watch() {
        long left;
        synchronized (waiting) {
            OperationQueue longest = waiting.longestStarving();
            if (isWatched || longest == null) {
                return;
            }
            isWatched = true;
            left = longestWait - (nanoTime.getAsLong() - longest.starvingSince);
        }
        if (!timer.after(Math.max(0, left), () -> turnAwayStarved(longestWait))) {
            turnAwayStarved(0);
        }
    }

    private void turnAwayStarved(long since) {
        List<QueuedCall> starved;
        synchronized (waiting) {
            isWatched = false;
            starved = waiting.takeStarvedSince(nanoTime.getAsLong() - since);
        }
        turnAway(starved);
        watch();
    }

    private void turnAway(List<QueuedCall> gone) {
        turnedAway.add(gone.size());
        gone.forEach(tooLate -> tooLate.answer().complete(overloaded));
    }
}
