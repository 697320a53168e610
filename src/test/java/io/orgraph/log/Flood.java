package io.orgraph.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The log of this process as it is written while this is open, bounded by a clock that the test holds. */
final class Flood implements AutoCloseable {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private long due;
    private final LogLimit limit;
    private final List<Appender<ILoggingEvent>> printing = new ArrayList<>();
    private long now;

    Flood() {
        this(textLines());
    }

    Flood(Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.iteratorForAppenders().forEachRemaining(printing::add);
        printing.forEach(root::detachAppender);
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        limit = new LogLimit(() -> now, this::inASecond);
        limit.start();
        context.addTurboFilter(limit);
    }

    /** Lets time go by, and has done what was to be done then. */
    void passes(long nanos) {
        now += nanos;
        if (now >= due) {
            List<Runnable> tasks = List.copyOf(later);
            later.clear();
            tasks.forEach(Runnable::run);
        }
    }

    private void inASecond(Runnable task) {
        due = now + TimeUnit.SECONDS.toNanos(1);
        later.add(task);
    }

    long bytes() {
        return written.size();
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    @Override
    public void close() {
        context.getTurboFilterList().remove(limit);
        root.detachAppender(appender);
        printing.forEach(root::addAppender);
        root.setLevel(before);
        appender.stop();
    }

    private static PatternLayoutEncoder textLines() {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setPattern("%d{\"yyyy-MM-dd'T'HH:mm:ss.SSSXXX\", UTC} %-5level %logger{20} - %msg%n");
        return lines;
    }
}
