package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.log.LogFormat;

/** Reads the format of the log. */
@Factory
final class LogFactory {
    private static final String FORMAT = "orgraph.log.format";

    /**
     * Lines before this one have the default format, unless {@link io.orgraph.Application} has read the setting itself.
     */
    @Context
    LogFormat format(Environment environment) {
        LogFormat format = read(new Settings(environment));
        format.use();
        return format;
    }

    static LogFormat read(Settings settings) {
        String text = settings.text(FORMAT);
        if (text == null) {
            return LogFormat.TEXT;
        }
        LogFormat format = LogFormat.of(text);
        if (format == null) {
            throw Settings.wrong(FORMAT, "it is text or json");
        }
        return format;
    }
}
