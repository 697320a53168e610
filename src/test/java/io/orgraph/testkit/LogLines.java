package io.orgraph.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, stack traces included, with some loggers at levels of the test's own. */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Map<Logger, Optional<Level>> before = new ConcurrentHashMap<>();
    private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<Appender<ILoggingEvent>> printing = new ArrayList<>();

    public LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /** From here on, what this logger says at that level and above is kept too, and not printed. */
    public LogLines at(String level, String name) {
        Logger logger = logger(name);
        before.putIfAbsent(logger, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(Level.valueOf(level));
        logger.setAdditive(false);
        logger.addAppender(this);
        return this;
    }

    /** From here on, everything at that level and above is kept, and none of it is printed. */
    public LogLines everythingAt(String level) {
        before.putIfAbsent(root, Optional.of(root.getLevel()));
        root.setLevel(Level.valueOf(level));
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender != this) {
                printing.add(appender);
            }
        });
        printing.forEach(root::detachAppender);
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
        printing.forEach(root::addAppender);
        before.forEach((logger, level) -> {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(level.orElse(null));
        });
        stop();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
