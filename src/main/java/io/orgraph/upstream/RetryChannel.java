package io.orgraph.upstream;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Retries a call once, with a pause and jitter, where that helps and cannot harm. A read: after a connection that broke
 * or was never established, after 500, 502, 503 and 504, and after 429 where the source said when. A write: only where
 * no connection was established to send it through. The retry budget, or the operation's remaining time, may forbid it.
 *
 * <p>Slow calls are not retried: a retry would double the caller's wait, and a slow source has enough to do. So a
 * timeout is never retried, nor anything that took longer than a connection may take.
 */
final class RetryChannel implements Channel {
    private final Channel next;
    private final RetrySettings retries;
    private final RetryBudget budget;
    private final StatusMapping refusals;
    private final long patience;
    private final LongSupplier nanoTime;
    private final Timer timer;
    private final LongAdder retried = new LongAdder();

    RetryChannel(UpstreamSettings settings, StatusMapping refusals, LongSupplier nanoTime, Timer timer, Channel next) {
        this.next = next;
        this.retries = settings.retries();
        this.budget = new RetryBudget(retries.percent(), nanoTime);
        this.refusals = refusals;
        this.patience = settings.timeouts().connect().toNanos();
        this.nanoTime = nanoTime;
        this.timer = timer;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        long start = nanoTime.getAsLong();
        budget.count();
        next.send(call, first -> {
            boolean comes = false;
            try {
                comes = planRetry(call, first, start, receiver);
            } finally {
                // Even after a bug: those who joined the call would wait for their deadline.
                if (!comes) {
                    receiver.receive(first);
                }
            }
        });
    }

    @Override
    public String toString() {
        return "RetryChannel(" + next + ")";
    }

    /** Returns whether the call will be sent again. */
    private boolean planRetry(Call call, Answer<Reply> first, long start, Receiver receiver) {
        Duration pause = pauseAfter(call, first, nanoTime.getAsLong() - start);
        return pause != null
                && call.inFlight().queue().budget.hasLeft(pause)
                && budget.take()
                && timer.after(pause.toNanos(), () -> sendAgain(call, receiver));
    }

    private void sendAgain(Call call, Receiver receiver) {
        retried.increment();
        next.send(call, receiver);
    }

    long retries() {
        return retried.sum();
    }

    /** Null where the call is not retried. */
    private @Nullable Duration pauseAfter(Call call, Answer<Reply> first, long took) {
        if (first instanceof Answer.Given<Reply> given) {
            return call.endpoint().writes() ? null : pauseAfter(given.value(), took);
        }
        // For a write this code says that it was never sent; otherwise it would be OUTCOME_UNKNOWN.
        boolean broken = first instanceof Answer.Failed<Reply> failed
                && failed.failure() instanceof Failure.Unavailable
                && failed.failure().code() == Code.UPSTREAM_UNAVAILABLE;
        return broken && took < patience ? jitter() : null;
    }

    private @Nullable Duration pauseAfter(Reply reply, long took) {
        return switch (reply.status()) {
            case 429 -> asAsked(refusals.retryAfterOf(reply));
            case 503 -> reply.retryAfter() == null && took < patience ? jitter() : asAsked(reply.retryAfter());
            case 500, 502, 504 -> took < patience ? jitter() : null;
            default -> null;
        };
    }

    private @Nullable Duration asAsked(@Nullable Duration wait) {
        return wait == null || wait.compareTo(retries.longestWait()) > 0 ? null : wait.plus(jitter());
    }

    /** Differs from call to call, so that calls that failed together are not retried together. */
    private Duration jitter() {
        long most = retries.pause().toNanos();
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most / 4, most + 1));
    }
}
