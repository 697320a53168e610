package io.orgraph.failure;

import java.util.Arrays;

/**
 * An unexpected exception in the form that the log may show: the types and places of it and its causes, without
 * messages. Messages come from others, and may quote an upstream, an address or a secret.
 */
public final class RedactedThrowable {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 40;

    private final Throwable thrown;

    public RedactedThrowable(Throwable thrown) {
        this.thrown = thrown;
    }

    /** Several lines, in the form of a stack trace. Built when it is printed. */
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
