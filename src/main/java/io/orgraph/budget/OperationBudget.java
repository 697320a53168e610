package io.orgraph.budget;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * The budget of one operation: the calls it may still make, and its deadline. It ends once: at the deadline, when the
 * operation is answered, or when its client has disconnected; from then on it grants nothing. Created for each
 * operation; thread-safe.
 */
public final class OperationBudget {
    /** For calls that belong to no operation: grants every call and never ends. */
    public static final OperationBudget ENDLESS =
            new OperationBudget(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE), () -> 0);

    private static final String NONE = "-";

    private final int most;
    private final AtomicInteger calls;
    private final int pages;
    private final LongSupplier nanoTime;
    private final long start;
    private final long length;
    private final Waits waits;
    private volatile boolean over;
    private volatile String requestId = NONE;

    /**
     * Starts a budget now.
     *
     * @param calls the number of calls
     * @param pages the most pages of one list that may be read
     * @param length the time until the deadline, by {@code nanoTime}; the caller has to {@link #end} it then
     */
    public OperationBudget(int calls, int pages, Duration length, LongSupplier nanoTime) {
        this.most = calls;
        this.calls = new AtomicInteger(calls);
        this.pages = pages;
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
        this.waits = new Waits(nanoTime);
        this.start = nanoTime.getAsLong();
    }

    /** Sets the id of the request that it is for; returns itself. */
    public OperationBudget of(String request) {
        requestId = request;
        return this;
    }

    /** The id of the request that it is for; a dash for none. */
    public String requestId() {
        return requestId;
    }

    /** The number of calls granted. */
    public int granted() {
        return most - Math.max(0, calls.get());
    }

    /**
     * Records that a call is waited for, until the wait is ended. Where the budget ends before, it ends the wait and runs
     * the task, which must not block and must not throw; at once where it has ended already.
     */
    public Wait waits(Runnable atEnd) {
        Wait wait = new Wait(waits, atEnd);
        if (this != ENDLESS && !waits.add(wait)) {
            atEnd.run();
        }
        return wait;
    }

    /** The time in nanoseconds during which at least one call was waited for. */
    public long waitedNanos() {
        return waits.nanos();
    }

    /** Takes one call from the budget. Only a granted call may be made. */
    public Grant take() {
        if (over) {
            return Grant.OVER;
        }
        return this == ENDLESS || calls.getAndDecrement() > 0 ? Grant.GRANTED : Grant.SPENT;
    }

    /** The most pages of one list that may be read. */
    public int pages() {
        return pages;
    }

    public boolean isOver() {
        return over;
    }

    /** Whether at least that much time is left. */
    public boolean hasLeft(Duration time) {
        return !over && length - (nanoTime.getAsLong() - start) >= time.toNanos();
    }

    /** Ends the budget. Idempotent. */
    public void end() {
        if (this != ENDLESS) {
            over = true;
            waits.end().forEach(wait -> wait.atEnd.run());
        }
    }

    /** The result of taking a call. */
    public enum Grant {
        GRANTED,
        /** All calls are used. */
        SPENT,
        /** The budget has ended. */
        OVER
    }
}
