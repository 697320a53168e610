package io.orgraph.failure;

import java.util.Arrays;

/**
 * An exception that nobody expected, as the log may show it: the types and places of it and its causes, and no message.
 * Messages were written by others, and may quote an upstream, an address or a secret.
 */
public final class RedactedThrowable {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 40;

    private final Throwable thrown;

    public RedactedThrowable(Throwable thrown) {
        this.thrown = thrown;
    }

    /** Several lines, as a stack trace has them. Made when it is printed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int causes = 0;
        for (Throwable cause = thrown; cause != null && causes < MOST_CAUSES; cause = cause.getCause()) {
            text.append(causes == 0 ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_PLACES)
                    .forEach(place -> text.append("\n\tat ").append(place));
            causes++;
        }
        return text.toString();
    }
}
