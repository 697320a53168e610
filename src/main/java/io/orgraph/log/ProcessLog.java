package io.orgraph.log;

import org.jspecify.annotations.Nullable;

/** Sets up this process's log before anything else is read or started. */
public final class ProcessLog {
    private ProcessLog() {}

    /**
     * Installs the limit, and the format that a system property or an environment variable asks for, before the first
     * line.
     */
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
