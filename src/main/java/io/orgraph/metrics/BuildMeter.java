package io.orgraph.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * A gauge that is 1, with the build as tags: what the build recorded about itself, and the Java version that runs it.
 */
public final class BuildMeter implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Build build = Build.read();
        Gauge.builder("orgraph.build.info", () -> 1)
                .description("Version and revision of the build")
                .tag("version", build.version())
                .tag("revision", build.revision())
                .tag("java", Runtime.version().toString())
                .register(registry);
    }
}
