package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.netty.channel.uring.IoUring;
import io.orgraph.testkit.LogLines;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is logged at start is so. */
class StartLogTest {

    @Test
    void the_playground_is_announced_where_it_is() {
        assertThat(started("true")).anyMatch(line -> line.contains("/graphiql"));
    }

    @Test
    void and_nowhere_else() {
        assertThat(started("false"))
                .anyMatch(line -> line.contains("/graphql"))
                .noneMatch(line -> line.contains("graphiql"));
    }

    @Test
    void which_build_runs_is_said_once() {
        assertThat(started("false"))
                .filteredOn(line -> line.contains("revision "))
                .hasSize(1)
                .allMatch(line -> line.contains("Java " + Runtime.version()));
    }

    @Test
    void the_transport_is_said() {
        assertThat(started("false")).anyMatch(line -> line.contains("Network by "));
    }

    @Test
    void and_is_the_first_of_those_that_are_allowed_which_the_machine_has() {
        List<String> lines = started(Map.of("orgraph.http.transport", "io_uring"));

        String had = IoUring.isAvailable() ? "Network by io_uring" : "Network by NIO";
        assertThat(lines).anyMatch(line -> line.contains(had));
    }

    @ParameterizedTest
    @CsvSource({
        "http://0.0.0.0:8080, http://localhost:8080",
        "http://[::]:8080/, http://localhost:8080",
        "http://[0:0:0:0:0:0:0:0]:8080, http://localhost:8080",
        "http://10.0.0.0:8080, http://10.0.0.0:8080",
        "http://127.0.0.1:8080/ctx, http://127.0.0.1:8080/ctx"
    })
    void an_address_is_one_that_can_be_gone_to(URI server, String reached) {
        assertThat(StartLog.reached(server)).isEqualTo(reached);
    }

    private static List<String> started(String explored) {
        return started(Map.of("orgraph.exploration.enabled", explored));
    }

    private static List<String> started(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("orgraph.sandbox.port", "0");
        try (LogLines lines = new LogLines().at("INFO", "io.orgraph")) {
            ApplicationContext.run(EmbeddedServer.class, all).close();
            return List.copyOf(lines.all());
        }
    }
}
