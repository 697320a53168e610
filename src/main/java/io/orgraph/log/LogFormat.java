package io.orgraph.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The form of a line on the console. */
public enum LogFormat {
    TEXT,
    JSON;

    /** The console as logback.xml names it; one of somebody's own configuration keeps its form. */
    private static final String CONSOLE = "STDOUT";

    /** Null where the text names none. */
    public static @Nullable LogFormat of(String text) {
        for (LogFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        return null;
    }

    /** From here on each line has this form. Text is what there is at first, and never comes back. */
    public void use() {
        if (this == JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if (root.getAppender(CONSOLE) instanceof ConsoleAppender<ILoggingEvent> console
                    && console.getEncoder() instanceof PatternLayoutEncoder) {
                console.setEncoder(started(new JsonLines(), context));
            }
        }
    }

    private static Encoder<ILoggingEvent> started(JsonLines lines, LoggerContext context) {
        lines.setContext(context);
        lines.start();
        return lines;
    }
}
