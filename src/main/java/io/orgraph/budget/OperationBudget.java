package io.orgraph.budget;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * What one operation of a caller may still use: so many calls, and until when. It ends once, when the time is over, when
 * the operation is answered, or when nobody waits for it any more; from then on it grants nothing. Made new for each
 * operation; safe to use from any thread.
 */
public final class OperationBudget {
    /** For what belongs to no operation: it grants every call and never ends. */
    public static final OperationBudget ENDLESS =
            new OperationBudget(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE), () -> 0);

    private static final String NONE = "-";

    private final int most;
    private final AtomicInteger calls;
    private final int pages;
    private final LongSupplier nanoTime;
    private final long start;
    private final long length;
    private final Set<Runnable> atEnd = ConcurrentHashMap.newKeySet();
    private volatile boolean over;
    private volatile String requestId = NONE;
    private int waiting;
    private long waitingSince;
    private long waited;

    /**
     * A budget from now on.
     *
     * @param calls how many calls
     * @param pages how many pieces of one list may be walked through
     * @param length how long, by {@code nanoTime}; somebody has to {@link #end} it then
     */
    public OperationBudget(int calls, int pages, Duration length, LongSupplier nanoTime) {
        this.most = calls;
        this.calls = new AtomicInteger(calls);
        this.pages = pages;
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Says which request it is for; gives back itself. */
    public OperationBudget of(String request) {
        requestId = request;
        return this;
    }

    /** The id of the request that it is for, a dash where it is for none. */
    public String requestId() {
        return requestId;
    }

    /** How many calls were granted. */
    public int granted() {
        return most - Math.max(0, calls.get());
    }

    /** Says that a call is waited for, until what it gives is run; a second time that does nothing. */
    public Runnable waits() {
        synchronized (atEnd) {
            waitingSince = waiting == 0 ? nanoTime.getAsLong() : waitingSince;
            waiting++;
        }
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                waitsNoMore();
            }
        };
    }

    private void waitsNoMore() {
        synchronized (atEnd) {
            waiting--;
            waited += waiting == 0 ? nanoTime.getAsLong() - waitingSince : 0;
        }
    }

    /** How many nanoseconds at least one call was waited for. */
    public long waitedNanos() {
        synchronized (atEnd) {
            return waiting == 0 ? waited : waited + nanoTime.getAsLong() - waitingSince;
        }
    }

    /** Takes one call. Only a call that is granted may be made. */
    public Grant take() {
        if (over) {
            return Grant.OVER;
        }
        return this == ENDLESS || calls.getAndDecrement() > 0 ? Grant.GRANTED : Grant.SPENT;
    }

    /** How many pieces of one list may be walked through. */
    public int pages() {
        return pages;
    }

    public boolean isOver() {
        return over;
    }

    /** Whether it goes on for that long at least. */
    public boolean hasLeft(Duration time) {
        return !over && length - (nanoTime.getAsLong() - start) >= time.toNanos();
    }

    /** Has something done at the end; at once where that has been. It must not block and must not throw. */
    public void atEnd(Runnable task) {
        if (this == ENDLESS) {
            return;
        }
        atEnd.add(task);
        if (over && atEnd.remove(task)) {
            task.run();
        }
    }

    /** Takes back what {@link #atEnd} was asked for. */
    public void forget(Runnable task) {
        atEnd.remove(task);
    }

    /** Ends it; a second time does nothing. */
    public void end() {
        if (this == ENDLESS) {
            return;
        }
        over = true;
        for (Runnable task : atEnd.toArray(Runnable[]::new)) {
            if (atEnd.remove(task)) {
                task.run();
            }
        }
    }

    /** What comes of asking for a call. */
    public enum Grant {
        GRANTED,
        /** All its calls were made. */
        SPENT,
        /** It has ended. */
        OVER
    }
}
