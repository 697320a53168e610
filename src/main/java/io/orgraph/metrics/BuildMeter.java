package io.orgraph.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Which build runs, as tags of a gauge that is 1: what the build wrote down of itself, and the Java that it runs on. */
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
