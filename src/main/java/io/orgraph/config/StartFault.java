package io.orgraph.config;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Describes in a sentence what stopped the start, where the operator can correct it. */
final class StartFault {
    private static final Pattern NO_FILE =
            Pattern.compile("(?:Failed to read configuration file|Unsupported properties file): (.+)");

    private StartFault() {}

    /** Empty where the fault is not in the configuration. */
    static Optional<String> of(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            Optional<String> told = told(cause);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /** Whether an address to listen on was not available, which may change at any moment. */
    static boolean isOfAddress(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (isOfBinding(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> told(Throwable cause) {
        if (cause instanceof MarkedYAMLException broken) {
            return Optional.of(
                    "Please change the configuration file" + RepeatedKeys.lineOf(broken) + ": it is not valid YAML");
        }
        if (isOfBinding(cause) || cause instanceof UnknownHostException) {
            return Optional.of("Cannot bind to the address: it is in use or not available:"
                    + " please change micronaut.server.host or .port, endpoints.all.port or orgraph.sandbox.port");
        }
        if (cause instanceof ConfigurationException wrong && wrong.getCause() == null) {
            return Optional.of(words(String.valueOf(wrong.getMessage())));
        }
        return Optional.empty();
    }

    /** As Java tells it, and as Netty's io_uring does. */
    private static boolean isOfBinding(Throwable cause) {
        return cause instanceof BindException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).startsWith("bind("));
    }

    private static String words(String message) {
        Matcher file = NO_FILE.matcher(message);
        return file.matches()
                ? "There is no configuration file " + file.group(1)
                        + " that can be read: please correct micronaut.config.files (MICRONAUT_CONFIG_FILES)"
                : message;
    }
}
