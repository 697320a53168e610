package io.orgraph.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, stack traces included, with some loggers at levels of the test's own. */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Level> before = new ConcurrentHashMap<>();
    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /** From here on, what this logger says at that level and above is kept too. */
    public LogLines at(String level, String name) {
        Logger logger = logger(name);
        before.putIfAbsent(logger, levelOf(logger));
        logger.setLevel(Level.valueOf(level));
        return this;
    }

    /** Each as level, a space and the text. */
    public List<String> all() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(event.getLevel() + " " + event.getFormattedMessage() + trace);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        before.forEach(Logger::setLevel);
        stop();
    }

    private static Level levelOf(Logger logger) {
        @Nullable Level own = logger.getLevel();
        return own == null ? logger.getEffectiveLevel() : own;
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
