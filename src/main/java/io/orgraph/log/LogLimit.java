package io.orgraph.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.LoggingEvent;

/**
 * Limits the growth of the log, whatever floods it: there is a rate in bytes per second for each logger, and one for
 * all together. Dropped lines are counted, and the count is logged within about a second. The lines of operations are
 * exempt, and so is everything below INFO, which is only written on demand. As a turbo filter it precedes every
 * appender, so that no configuration of appenders bypasses it.
 */
public final class LogLimit extends TurboFilter {
    /** Bytes per second of one logger, in the long run. */
    public static final long PER_SECOND = 16_000;

    /** Bytes per second of all loggers but the exempt ones, in the long run. */
    public static final long PER_SECOND_IN_ALL = 64_000;

    /** The burst: how many seconds' worth may be written at once after a pause. */
    public static final long SECONDS_AT_ONCE = 4;

    /** The logger of operations: it writes one line for each response, and no flood of others may drop one. */
    public static final String OPERATIONS = "io.orgraph.operations";

    private static final Set<String> EXEMPT = Set.of(OPERATIONS, LogLimit.class.getName());

    private final LongSupplier nanoTime;
    private final Consumer<Runnable> inASecond;
    private final Budget all;
    private final Map<String, OfLogger> ofLoggers = new TreeMap<>();
    private boolean willTell;

    LogLimit(LongSupplier nanoTime, Consumer<Runnable> inASecond) {
        this.nanoTime = nanoTime;
        this.inASecond = inASecond;
        this.all = new Budget(PER_SECOND_IN_ALL, PER_SECOND_IN_ALL * SECONDS_AT_ONCE, nanoTime.getAsLong());
    }

    /** Installs the limit in this process. Idempotent. */
    public static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(LogLimit.class::isInstance)) {
            LogLimit limit = new LogLimit(System::nanoTime, task -> {
                var unused = context.getScheduledExecutorService().schedule(task, 1, TimeUnit.SECONDS);
            });
            limit.setContext(context);
            limit.start();
            context.addTurboFilter(limit);
        }
    }

    /** A call without a text and an exception only asks whether the level is on. */
    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        return format == null && thrown == null
                ? FilterReply.NEUTRAL
                : decide(logger, level, new LineSize(format, arguments, thrown));
    }

    @Override
    public FilterReply decide(Logger logger, LoggingEvent event) {
        List<Object> arguments = event.getArguments();
        LineSize size =
                new LineSize(event.getMessage(), arguments == null ? null : arguments.toArray(), event.getThrowable());
        return decide(logger, Level.convertAnSLF4JLevel(event.getLevel()), size);
    }

    private FilterReply decide(Logger logger, Level level, LineSize size) {
        boolean limited = level.isGreaterOrEqual(Level.INFO)
                && level.isGreaterOrEqual(logger.getEffectiveLevel())
                && !EXEMPT.contains(logger.getName());
        return !limited || takes(logger.getName(), size) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private synchronized boolean takes(String logger, LineSize size) {
        long now = nanoTime.getAsLong();
        OfLogger own = ofLoggers.computeIfAbsent(
                logger, name -> new OfLogger(new Budget(PER_SECOND, PER_SECOND * SECONDS_AT_ONCE, now)));
        if (own.budget.hasLeft(now) && all.hasLeft(now)) {
            long bytes = size.bytes();
            own.budget.spend(bytes);
            all.spend(bytes);
            return true;
        }
        own.leftOut++;
        if (!willTell) {
            willTell = true;
            inASecond.accept(this::tell);
        }
        return false;
    }

    private void tell() {
        Map<String, Long> leftOut = new TreeMap<>();
        synchronized (this) {
            willTell = false;
            ofLoggers.forEach((logger, own) -> {
                if (own.leftOut > 0) {
                    leftOut.put(logger, own.leftOut);
                    own.leftOut = 0;
                }
            });
        }
        leftOut.forEach((logger, lines) -> LoggerFactory.getLogger(LogLimit.class)
                .warn("{} lines of {} suppressed: log rate limit", lines, logger));
    }

    private static final class OfLogger {
        final Budget budget;
        long leftOut;

        OfLogger(Budget budget) {
            this.budget = budget;
        }
    }
}
