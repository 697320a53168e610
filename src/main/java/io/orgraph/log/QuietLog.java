package io.orgraph.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Leaves out what is below WARN for a while, whatever levels the loggers have. */
public final class QuietLog extends TurboFilter {
    private QuietLog() {}

    /** Does the work with a quiet log. It is quiet for the whole process. */
    public static <T> T during(Supplier<T> work) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return work.get();
        }
        QuietLog quiet = new QuietLog();
        quiet.setContext(context);
        quiet.start();
        context.addTurboFilter(quiet);
        try {
            return work.get();
        } finally {
            context.getTurboFilterList().remove(quiet);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        return level.isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
