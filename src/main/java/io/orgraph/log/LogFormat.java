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

/** The format of lines on the console. */
public enum LogFormat {
    TEXT,
    JSON;

    /**
     * The console appender's name in logback.xml; an appender of the deployment's own configuration keeps its format.
     */
    private static final String CONSOLE = "STDOUT";

    /** Null for an unknown format. */
    public static @Nullable LogFormat of(String text) {
        for (LogFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        return null;
    }

    /** Switches the console to this format. Text is the default; there is no way back to it. */
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
