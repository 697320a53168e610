package io.orgraph;

import io.orgraph.config.CommandLine;
import io.orgraph.log.ProcessLog;

/** Starts the service. Its beans are declared in {@code io.orgraph.config}. */
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        ProcessLog.begin();
        int code = new CommandLine(System.out, System.err).run(Application.class, args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
