package io.orgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.operation.OperationMeter;
import io.orgraph.upstream.CallMeters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who does not look at meters does not pay for them. */
@MicronautTest
class UnmeasuredTest {
    private final ApplicationContext server;

    UnmeasuredTest(EmbeddedServer server) {
        this.server = server.getApplicationContext();
    }

    @Test
    void nothing_is_measured_unless_it_is_asked_for() {
        assertThat(server.findBean(CallMeters.class)).isEmpty();
        assertThat(server.findBean(OperationMeter.class)).isEmpty();
        assertThat(server.getActiveBeanRegistrations(MeterRegistry.class)).isEmpty();
    }

    @Test
    void the_endpoint_alone_switches_it_on() {
        try (ApplicationContext measured = ApplicationContext.run(Map.of("endpoints.prometheus.enabled", true))) {
            assertThat(measured.findBean(CallMeters.class)).isPresent();
            assertThat(measured.findBean(OperationMeter.class)).isPresent();
        }
    }
}
