package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** At its end this server begins nothing more and finishes what it has begun. */
class GracefulShutdownTest {
    private static final String READY = "GET /health/readiness HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final EmbeddedServer server = start(Map.of("orgraph.http.shutdown-notice", "200ms"));
    private final HeldEngine engine = server.getApplicationContext().getBean(HeldEngine.class);

    @AfterEach
    void stop() {
        engine.letGo();
        server.stop();
    }

    @Test
    void what_runs_is_answered_and_then_the_connection_closes() {
        try (RawConnection line = running()) {
            Thread end = ending(server);
            await().until(() -> !isReady());

            engine.letGo();

            assertThat(line.rest())
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("connection: close")
                    .endsWith("}}");
            await().until(() -> !end.isAlive());
        }
    }

    @Test
    void what_comes_meanwhile_is_503_on_connections_old_and_new() {
        try (RawConnection line = running();
                RawConnection idle = RawConnection.to(server)) {
            idle.send(READY);
            idle.until("}");
            ending(server);
            await().until(() -> !isReady());

            idle.send(RawConnection.post(Web.TYPENAME));

            assertThat(idle.rest()).startsWith("HTTP/1.1 503 ").contains("\"code\":\"OVERLOADED\"", "Retry-After: 1");
            assertThat(asked(RawConnection.post(Web.TYPENAME))).startsWith("HTTP/1.1 503 ");
            engine.letGo();
            assertThat(line.rest()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void what_does_not_end_is_given_up_in_time() {
        EmbeddedServer impatient = start(Map.of("orgraph.http.shutdown-timeout", "300ms"));
        try (RawConnection line = RawConnection.to(impatient)) {
            line.send(RawConnection.post(HeldEngine.QUERY));
            HeldEngine held = impatient.getApplicationContext().getBean(HeldEngine.class);
            await().until(() -> held.held() == 1);

            Thread end = ending(impatient);

            await().atMost(Duration.ofSeconds(5)).until(() -> !end.isAlive());
        }
    }

    private RawConnection running() {
        RawConnection line = RawConnection.to(server);
        line.send(RawConnection.post(HeldEngine.QUERY));
        await().until(() -> engine.held() == 1);
        return line;
    }

    private boolean isReady() {
        return asked(READY).startsWith("HTTP/1.1 200 ");
    }

    private String asked(String request) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(request);
            return line.until("}");
        }
    }

    private static Thread ending(EmbeddedServer server) {
        Thread thread = new Thread(server::stop, "end");
        thread.start();
        return thread;
    }

    private static EmbeddedServer start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(HeldEngine.PROPERTY, "true");
        return ApplicationContext.run(EmbeddedServer.class, settings);
    }
}
