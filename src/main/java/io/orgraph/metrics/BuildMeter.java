package io.orgraph.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which build runs, as tags of a gauge that is 1: what the build wrote down of itself, and the Java that it runs on. */
public final class BuildMeter implements MeterBinder {
    private static final String WRITTEN = "/io/orgraph/build.properties";
    private static final String UNKNOWN = "unknown";

    @Override
    public void bindTo(MeterRegistry registry) {
        Properties build = read();
        Gauge.builder("orgraph.build.info", () -> 1)
                .description("Version and revision of the build")
                .tag("version", build.getProperty("version", UNKNOWN))
                .tag("revision", build.getProperty("revision", UNKNOWN))
                .tag("java", Runtime.version().toString())
                .register(registry);
    }

    private static Properties read() {
        Properties build = new Properties();
        try (InputStream in = BuildMeter.class.getResourceAsStream(WRITTEN)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException unreadable) {
            // Then nothing is known of it, which is what its tags say.
            return build;
        }
        return build;
    }
}
