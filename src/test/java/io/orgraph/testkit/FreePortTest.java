package io.orgraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.io.socket.SocketUtils;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void a_port_that_was_taken_meanwhile_is_followed_by_another() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            EmbeddedServer server = FreePort.start(
                    () -> attempts.getAndIncrement() == 0
                            ? taken.getLocalPort()
                            : SocketUtils.findAvailableTcpPort(10_000, 32_767),
                    FreePortTest::started);

            assertThat(attempts).hasValueGreaterThan(1);
            assertThat(server.isRunning()).isTrue();
            assertThat(server.getPort()).isNotEqualTo(taken.getLocalPort());
            server.stop();
        }
    }

    @Test
    void any_other_failure_ends_the_attempts() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> FreePort.start(attempts::incrementAndGet, port -> {
                    throw new ServerStartupException("broken", new IOException("of another kind"));
                }))
                .hasMessage("broken");
        assertThat(attempts).hasValue(1);
    }

    private static EmbeddedServer started(int port) {
        return ApplicationContext.run(EmbeddedServer.class, Map.of("micronaut.server.port", port));
    }
}
