package io.orgraph.credential;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * What one operation of a caller may still use: so many calls, and until when. It ends once, when the time is over, when
 * the operation is answered, or when nobody waits for it any more; from then on it grants nothing. Made new for each
 * operation; safe to use from any thread.
 */
public final class Allowance {
    /** For what belongs to no operation: it grants every call and never ends. */
    public static final Allowance ENDLESS =
            new Allowance(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE), () -> 0);

    private final AtomicInteger calls;
    private final int pages;
    private final LongSupplier nanoTime;
    private final long start;
    private final long length;
    private final Set<Runnable> atEnd = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    /**
     * An allowance from now on.
     *
     * @param calls how many calls
     * @param pages how many pieces of one list may be walked through
     * @param length how long, by {@code nanoTime}; somebody has to {@link #end} it then
     */
    public Allowance(int calls, int pages, Duration length, LongSupplier nanoTime) {
        this.calls = new AtomicInteger(calls);
        this.pages = pages;
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
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
