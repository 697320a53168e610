package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.FreePort;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes, the state of sources and meters on a port of their own, with the settings that the README names. */
class ManagementPortTest {
    private static final String PORT = "endpoints.all.port";
    private static final String ROLES = "{\"query\":\"{ organizations { nodes { roles { nodes { name } } } } }\"}";

    private final EmbeddedServer server = FreePort.start(ManagementPortTest::started);
    private final int port = server.getApplicationContext().getRequiredProperty(PORT, Integer.class);
    private final HeldEngine engine = server.getApplicationContext().getBean(HeldEngine.class);
    private final Web web = new Web(server);
    private final Web management = new Web(port);

    @AfterEach
    void stop() {
        engine.letGo();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness", "/prometheus"})
    void it_is_there_and_nowhere_else(String path) {
        assertThat(management.get(path).status()).isEqualTo(200);

        assertThat(web.get(path).status()).isEqualTo(404);
    }

    @Test
    void nothing_else_is_there() {
        assertThat(management.post(Web.TYPENAME).status()).isEqualTo(404);
        assertThat(management.get("/graphiql").status()).isEqualTo(404);
        assertThat(management.get("/metrics").status()).isEqualTo(404);
        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(200);
    }

    @Test
    void it_bears_no_more_than_the_other_port() {
        String[] headers = IntStream.range(0, 65)
                .boxed()
                .flatMap(number -> Stream.of("X-" + number, "x"))
                .toArray(String[]::new);

        assertThat(management.get("/health", headers).status()).isEqualTo(431);

        try (RawConnection line = RawConnection.to(port)) {
            line.send("GET /health HTTP/1.1\r\nX-Slow: a");
            assertThat(line.rest()).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void the_state_of_each_source_is_told_and_takes_nothing_away() {
        assertThat(management.get("/health").text())
                .contains("\"dead\":{\"state\":\"UNKNOWN\",\"circuit\":\"CLOSED\"}");

        web.post(ROLES, "Orgraph-Credential-dead", "x");

        assertThat(management.get("/health").text())
                .startsWith("{\"name\":\"orgraph\",\"status\":\"UP\"")
                .contains("\"dead\":{\"state\":\"FAILING\",\"circuit\":\"OPEN\"}")
                .doesNotContain("127.0.0.1");
        assertThat(management.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void meters_go_with_what_happens_on_the_other_port() {
        web.post(Web.TYPENAME);

        assertThat(management.get("/prometheus").header("Content-Type")).startsWith("text/plain");
        assertThat(management.get("/prometheus").text())
                .contains(
                        "orgraph_operations_seconds_count{kind=\"query\",outcome=\"whole\"} 1\n",
                        "jvm_memory_used_bytes")
                .doesNotContain("http_server_requests");
    }

    @Test
    void to_the_end_a_probe_hears_that_this_server_is_not_ready_and_alive() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(HeldEngine.QUERY));
            await().until(() -> engine.held() == 1);

            new Thread(server::stop, "end").start();

            await().until(() -> management.get("/health/readiness").status() == 503);
            assertThat(management.get("/health/liveness").status()).isEqualTo(200);
            assertThat(management.get("/prometheus").text()).contains("orgraph_operations_under_way 1.0\n");
            engine.letGo();
            assertThat(line.rest()).startsWith("HTTP/1.1 200 ");
        }
    }

    private static EmbeddedServer started(int port) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "orgraph.http.request-timeout",
                        "2s",
                        "endpoints.prometheus.enabled",
                        "true",
                        PORT,
                        port,
                        "endpoints.health.details-visible",
                        "ANONYMOUS",
                        "orgraph.sources.dead.kind",
                        "transactionlink",
                        "orgraph.sources.dead.url",
                        "http://127.0.0.1:1",
                        "orgraph.sources.dead.circuit-calls",
                        "1",
                        "orgraph.http.shutdown-notice",
                        "200ms",
                        HeldEngine.PROPERTY,
                        "true"));
    }
}
