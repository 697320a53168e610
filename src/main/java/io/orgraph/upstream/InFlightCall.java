package io.orgraph.upstream;

import io.orgraph.budget.OperationBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: which operation it is for, who else waits for its answer, and whether it was sent. A call that
 * nobody waits for any more is dropped before it is sent, and a read that was sent is cut off; then nobody can join it.
 */
final class InFlightCall {
    private final OperationQueue queue;
    private @Nullable List<OperationBudget> others;
    private @Nullable Runnable cut;

    /** The call that is made in this one's place. */
    private volatile @Nullable InFlightCall joined;

    /** What the last attempt failed by, where no usable answer came. */
    private volatile @Nullable Cause cause;

    private State state = State.UNSENT;

    InFlightCall(OperationQueue queue) {
        this.queue = queue;
    }

    /** For a call of no operation. */
    static InFlightCall ofNobody() {
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

    /** Whether another call for the same answer could join; not so once it is dropped or cut off. */
    synchronized boolean join(InFlightCall other) {
        if (state == State.DROPPED || state == State.CUT_OFF) {
            return false;
        }
        if (other.queue.budget != queue.budget) {
            others = others == null ? new ArrayList<>(2) : others;
            others.add(other.queue.budget);
        }
        other.joined = this;
        return true;
    }

    /** Whether it is to be sent now; from then on it counts as sent. */
    synchronized boolean setOut() {
        if (isWanted()) {
            state = State.SENT;
            return true;
        }
        drop();
        return false;
    }

    /** Says that the operation has ended, and gives whether the call was never sent and never will be. */
    synchronized boolean giveUp() {
        if (!isWanted()) {
            drop();
        }
        return state == State.DROPPED;
    }

    /** Says how a read that was just sent can be cut off; at once where nobody waits for it by now. */
    void sentSoThat(Runnable cut) {
        synchronized (this) {
            this.cut = cut;
        }
        cutOff();
    }

    /** Cuts off a read that was sent, where nobody waits for it any more. */
    void cutOff() {
        InFlightCall instead = joined;
        if (instead != null) {
            instead.cutOff();
            return;
        }
        Runnable now = unwantedCut();
        if (now != null) {
            now.run();
        }
    }

    private synchronized @Nullable Runnable unwantedCut() {
        if (cut == null || isWanted()) {
            return null;
        }
        state = State.CUT_OFF;
        return cut;
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
        CUT_OFF
    }
}
