package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops the start is told in the same words by each transport. */
class StartFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"nio", "io_uring"})
    void a_port_that_is_taken_is_told_as_such(String transport) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, Object> settings = Map.of(
                    "micronaut.server.port",
                    taken.getLocalPort(),
                    "orgraph.http.transport",
                    transport,
                    "orgraph.sandbox.port",
                    0);

            Throwable failed = catchThrowable(() -> ApplicationContext.run(EmbeddedServer.class, settings));

            assertThat(StartFault.of(failed))
                    .hasValueSatisfying(told -> assertThat(told).startsWith("Cannot bind"));
            assertThat(StartFault.isOfAddress(failed)).isTrue();
        }
    }
}
