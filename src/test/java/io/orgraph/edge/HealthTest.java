package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes hear of this server alone, and no more than a word. Its only source answers nothing. */
@MicronautTest
@Property(name = "orgraph.sources.dead.kind", value = "transactionlink")
@Property(name = "orgraph.sources.dead.url", value = "http://127.0.0.1:1")
@Property(name = "orgraph.sources.dead.retry-budget", value = "0")
class HealthTest {
    private static final String DEAD = "{\"query\":\"{ organizations { nodes { roles { nodes { name } } } } }\"}";

    private final Web web;

    HealthTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void a_probe_hears_one_word(String path) {
        Reply reply = web.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_source_that_fails_takes_nothing_away() {
        for (int call = 0; call < 30; call++) {
            assertThat(web.post(DEAD, "Orgraph-Credential-dead", "x").text()).contains("UPSTREAM_UNAVAILABLE");
        }

        assertThat(web.get("/health/readiness").status()).isEqualTo(200);
        assertThat(web.get("/health/liveness").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beans",
                "/env",
                "/info",
                "/loggers",
                "/refresh",
                "/routes",
                "/stop",
                "/threaddump",
                "/metrics",
                "/prometheus",
                "/caches",
                "/health/sources",
                "/health/startup"
            })
    void nothing_else_is_told(String path) {
        assertThat(web.get(path).status()).isBetween(400, 499);
        assertThat(web.send("POST", path, "").status()).isBetween(400, 499);
    }
}
