package io.orgraph.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes and writes lines many at a time: with a line for each operation, a system call for each costs more than all else that the
 * log does, the threads wait for each other's, and lines that are made one after the other take less time than each in the
 * middle of a request. A line is written {@value #LONGEST_MILLIS} ms after it was logged at the latest; at WARN and above at once, with all
 * before it, and so is every line once the process ends.
 */
public final class BatchingConsoleAppender extends ConsoleAppender<ILoggingEvent> {
    static final int LONGEST_MILLIS = 100;

    /** So many lines wait until the thread that logs the last of them makes them all. */
    private static final int MOST_WAITING = 64;

    private final Queue<ILoggingEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger logged = new AtomicInteger();
    private final AtomicBoolean isFlushPlanned = new AtomicBoolean();
    /** Volatile: a line that is not among those written at the end has to be written by whoever logs it. */
    private volatile boolean isEnding;

    private final Thread atExit = new Thread(this::writeAtOnce, "orgraph-log-exit");

    public BatchingConsoleAppender() {
        setImmediateFlush(false);
    }

    @Override
    public void start() {
        super.start();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** What is still held is written. */
    @Override
    public void stop() {
        flush();
        super.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            addInfo("Stopped as the process ends");
        }
    }

    @Override
    public void setOutputStream(OutputStream console) {
        super.setOutputStream(new WholeLines(console));
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        waiting.add(event);
        if (isEnding || isImmediateFlush() || event.getLevel().isGreaterOrEqual(Level.WARN)) {
            flush();
        } else {
            if (logged.incrementAndGet() % MOST_WAITING == 0) {
                writeWaiting();
            }
            if (isFlushPlanned.compareAndSet(false, true)) {
                planFlush();
            }
        }
    }

    private void planFlush() {
        try {
            var unused = getContext()
                    .getScheduledExecutorService()
                    .schedule(this::flushPlanned, LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            writeAtOnce();
        }
    }

    private void flushPlanned() {
        isFlushPlanned.set(false);
        flush();
    }

    private void writeAtOnce() {
        isEnding = true;
        flush();
    }

    private void writeWaiting() {
        streamWriteLock.lock();
        try {
            ILoggingEvent next = waiting.poll();
            while (next != null) {
                subAppend(next);
                next = waiting.poll();
            }
        } finally {
            streamWriteLock.unlock();
        }
    }

    private void flush() {
        streamWriteLock.lock();
        try {
            writeWaiting();
            OutputStream lines = getOutputStream();
            if (lines != null) {
                lines.flush();
            }
        } catch (IOException broken) {
            addError("The console cannot be written", broken);
        } finally {
            streamWriteLock.unlock();
        }
    }
}
