package io.orgraph.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/** How many bytes a line will have, counted upwards: put together only where somebody asks. */
final class LineSize {
    /** Date, level, thread and logger, or the names of all that in JSON. */
    private static final long AROUND = 250;

    /** A place in a stack trace, as JSON has it. */
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

    /** An exception behind the arguments is one of the line's, whether the text names it or not. */
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
