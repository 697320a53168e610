package io.orgraph.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/** Estimates the size of a line in bytes, rounded up. Formats the message only where the estimate needs it. */
final class LineSize {
    /** Date, level, thread and logger, or their names and values in JSON. */
    private static final long AROUND = 250;

    /** One frame of a stack trace in JSON. */
    private static final int PLACE = 200;

    private static final int MOST_CAUSES = 20;

    private final @Nullable String format;
    private final Object @Nullable [] arguments;
    private final @Nullable Throwable thrown;

    LineSize(@Nullable String format, Object @Nullable [] arguments, @Nullable Throwable thrown) {
        this.format = format;
        this.arguments = arguments;
        this.thrown = thrown == null ? lastOf(arguments) : thrown;
    }

    /** An exception after the arguments belongs to the line, whether or not the text has a placeholder for it. */
    private static @Nullable Throwable lastOf(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable last
                ? last
                : null;
    }

    long bytes() {
        String text = MessageFormatter.basicArrayFormat(format, arguments);
        long bytes = AROUND + (text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
        int causes = 0;
        for (Throwable cause = thrown; cause != null && causes < MOST_CAUSES; cause = cause.getCause()) {
            String message = cause.getMessage();
            bytes += AROUND + (message == null ? 0 : message.length() * 3L);
            bytes += (long) cause.getStackTrace().length * PLACE;
            causes++;
        }
        return bytes;
    }
}
