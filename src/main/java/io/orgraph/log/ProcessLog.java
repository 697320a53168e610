package io.orgraph.log;

import org.jspecify.annotations.Nullable;

/** This process's log before anything else has been read or started. */
public final class ProcessLog {
    private ProcessLog() {}

    /** Bounds it, and gives it the form that a system property or an environment variable asks for, from the first line on. */
    public static void begin() {
        LogLimit.install();
        @Nullable String property = System.getProperty("orgraph.log.format");
        @Nullable String text = property == null ? System.getenv("ORGRAPH_LOG_FORMAT") : property;
        LogFormat format = text == null ? null : LogFormat.of(text);
        if (format != null) {
            format.use();
        }
    }
}
