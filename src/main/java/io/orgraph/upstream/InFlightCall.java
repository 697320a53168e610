package io.orgraph.upstream;

import io.orgraph.budget.OperationBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one call: which operation it belongs to, which others share its response, and whether it was sent. A
 * call that no operation waits for any more is dropped before it is sent, and a read that was sent is cancelled; after
 * that, no call can join it.
 */
final class InFlightCall {
    private final OperationQueue queue;
    private @Nullable List<OperationBudget> others;
    private @Nullable Runnable cancellation;

    /** The call that is sent in place of this one. */
    private volatile @Nullable InFlightCall joined;

    /** The cause of the last attempt's failure, where there was no usable response. */
    private volatile @Nullable Cause cause;

    private State state = State.UNSENT;

    InFlightCall(OperationQueue queue) {
        this.queue = queue;
    }

    /** For a call that belongs to no operation. */
    static InFlightCall withoutOperation() {
        return new InFlightCall(new OperationQueue(OperationBudget.ENDLESS));
    }

    OperationQueue queue() {
        return queue;
    }

    @Nullable Cause cause() {
        return cause;
    }

    void failedBy(@Nullable Cause why) {
        cause = why;
    }

    /** Whether another call for the same response could join; not after it was dropped or cancelled. */
    synchronized boolean join(InFlightCall other) {
        if (state == State.DROPPED || state == State.CANCELLED) {
            return false;
        }
        if (other.queue.budget != queue.budget) {
            others = others == null ? new ArrayList<>(2) : others;
            others.add(other.queue.budget);
        }
        other.joined = this;
        return true;
    }

    /** Whether the call is to be sent now; from then on it counts as sent. */
    synchronized boolean markSent() {
        if (isWanted()) {
            state = State.SENT;
            return true;
        }
        drop();
        return false;
    }

    /** Records the end of the operation. Returns whether the call was never sent and never will be. */
    synchronized boolean dropIfUnsent() {
        if (!isWanted()) {
            drop();
        }
        return state == State.DROPPED;
    }

    /** Sets how a read that was just sent is cancelled; cancels it at once where no operation waits for it by now. */
    void onCancel(Runnable cancellation) {
        synchronized (this) {
            this.cancellation = cancellation;
        }
        cancelIfUnwanted();
    }

    /** Cancels a read that was sent, unless another operation waits for it. */
    void cancelIfUnwanted() {
        InFlightCall instead = joined;
        if (instead != null) {
            instead.cancelIfUnwanted();
            return;
        }
        Runnable now = unwantedCancellation();
        if (now != null) {
            now.run();
        }
    }

    private synchronized @Nullable Runnable unwantedCancellation() {
        if (cancellation == null || isWanted()) {
            return null;
        }
        state = State.CANCELLED;
        return cancellation;
    }

    private void drop() {
        if (state == State.UNSENT) {
            state = State.DROPPED;
        }
    }

    private boolean isWanted() {
        if (!queue.budget.isOver()) {
            return true;
        }
        return others != null && others.stream().anyMatch(other -> !other.isOver());
    }

    private enum State {
        UNSENT,
        SENT,
        DROPPED,
        CANCELLED
    }
}
