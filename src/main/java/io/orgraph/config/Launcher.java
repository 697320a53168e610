package io.orgraph.config;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server, or only checks its configuration. An error that the operator can correct is one line without a
 * stack trace; anything else is a bug, and has one.
 */
public final class Launcher extends Micronaut {
    /** The exit code for an unusable configuration; EX_CONFIG of sysexits.h. */
    public static final int EX_CONFIG = 78;

    /** The environment in which all beans are created and nothing listens. */
    static final String CHECK_ONLY = "check-only";

    private static final Logger LOG = LoggerFactory.getLogger("io.orgraph");

    private Launcher() {}

    /** Returns when the server listens. Throws {@link NotStarted} where it cannot, after logging why. */
    public static void start(Class<?> main, String... properties) {
        Launcher launcher = new Launcher();
        launcher.mainClass(main).banner(false);
        prepared(launcher, properties);
        launcher.start();
    }

    /** Returns all faults of the configuration, one sentence each. Makes no call and does not listen. */
    public static List<String> check(String... properties) {
        ApplicationContextBuilder builder = ApplicationContext.builder(CHECK_ONLY);
        try (ApplicationContext context = prepared(builder, properties).build()) {
            return check(context);
        }
    }

    private static List<String> check(ApplicationContext context) {
        try {
            context.getEnvironment().start();
            List<String> faults = ConfigurationCheck.faults(context.getEnvironment());
            if (faults.isEmpty()) {
                context.start();
            }
            return faults;
        } catch (RuntimeException wrong) {
            return List.of(StartFault.of(wrong).orElseThrow(() -> wrong));
        }
    }

    private static ApplicationContextBuilder prepared(ApplicationContextBuilder builder, String... properties) {
        return builder.args(properties).environmentVariableExcludes(ServiceLinks.in(System.getenv()));
    }

    @Override
    protected void handleStartupException(Environment environment, Throwable failed) {
        if (failed instanceof NotStarted said) {
            throw said;
        }
        List<String> faults = faults(environment, failed);
        if (faults.isEmpty()) {
            LOG.error("Not started: internal error", failed);
            throw new NotStarted(1);
        }
        LOG.error("Not started. {}.", String.join(". ", faults));
        throw new NotStarted(StartFault.isOfAddress(failed) ? 1 : EX_CONFIG);
    }

    private static List<String> faults(Environment environment, Throwable failed) {
        try {
            List<String> faults = ConfigurationCheck.faults(environment);
            return faults.isEmpty() ? StartFault.of(failed).stream().toList() : faults;
        } catch (RuntimeException unreadable) {
            return StartFault.of(unreadable).stream().toList();
        }
    }

    /** The start has failed, and the log says why. */
    public static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int exitCode;

        NotStarted(int exitCode) {
            super("Not started", null, false, false);
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }
}
