package io.orgraph.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes lines to the console many at a time: with a line for each operation, a system call for each costs more than all
 * else that the log does, and the threads wait for each other's. A line is written {@value #LONGEST_MILLIS} ms after it
 * was logged at the latest; at WARN and above at once, with all before it, and so is every line once the process ends.
 */
public final class BatchingConsoleAppender extends ConsoleAppender<ILoggingEvent> {
    static final int LONGEST_MILLIS = 100;

    private final AtomicBoolean isFlushPlanned = new AtomicBoolean();
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
        super.append(event);
        if (isImmediateFlush()) {
            return;
        }
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            flush();
        } else if (isFlushPlanned.compareAndSet(false, true)) {
            planFlush();
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
        setImmediateFlush(true);
        flush();
    }

    private void flush() {
        streamWriteLock.lock();
        try {
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
