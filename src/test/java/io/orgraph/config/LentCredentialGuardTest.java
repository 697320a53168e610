package io.orgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lent credential stays on this machine, however the server is told where to listen. */
class LentCredentialGuardTest {
    private static final String LISTENERS = "micronaut.server.netty.listeners.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.port=0",
                "a.port=0,a.host=0.0.0.0",
                "a.port=0,a.host=::",
                "a.port=0,a.host=192.0.2.1",
                "a.port=0,a.host=nowhere.invalid",
                "a.port=0,a.host=127.0.0.1,b.port=0",
                "a.family=QUIC,a.port=0",
                "a.port=0,a.host=127.0.0.1,a.fd=3,a.bind=false",
                "a.port=0,a.host=127.0.0.1,a.accepted-fd=3,a.server-socket=false",
                "a.family=UNIX,a.path=/tmp/orgraph.sock,b.port=0"
            })
    void a_listener_beyond_this_machine_stops_the_start(String listeners) {
        assertThatThrownBy(() -> lending(listeners).close())
                .rootCause()
                .hasMessageContaining("micronaut.server.netty.listeners")
                .hasMessageNotContaining("CANARY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.port=0,a.host=127.0.0.1",
                "a.port=0,a.host=127.0.0.53",
                "a.port=0,a.host=localhost",
                "a.port=0,a.host=::1,b.port=0,b.host=127.0.0.1",
                "a.family=UNIX,a.path=/tmp/orgraph.sock"
            })
    void listeners_of_this_machine_do_not_whatever_the_host_of_the_server(String listeners) {
        try (ApplicationContext context = lending(listeners + ",host=0.0.0.0")) {
            assertThat(context.getBean(Deployment.class).credentials()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"micronaut.server.dual-protocol", "micronaut.server.ssl.enabled"})
    void a_second_protocol_or_port_listens_where_the_first_does(String more) {
        assertThatThrownBy(() -> start(Map.of(more, "true", "micronaut.server.host", "0.0.0.0"))
                        .close())
                .rootCause()
                .hasMessageContaining("micronaut.server.host");
        try (ApplicationContext context = start(Map.of(more, "true", "micronaut.server.host", "127.0.0.1"))) {
            assertThat(context.getBean(Deployment.class).credentials()).hasSize(1);
        }
    }

    /** With the server's host on loopback, unless it is among the listeners. */
    private static ApplicationContext lending(String listeners) {
        Map<String, Object> settings = new HashMap<>();
        for (String setting : listeners.split(",", -1)) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0].equals("host") ? "micronaut.server.host" : LISTENERS + parts[0], parts[1]);
        }
        return start(settings);
    }

    private static ApplicationContext start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "orgraph.sources.tl.kind", "transactionlink",
                "orgraph.sources.tl.url", "http://127.0.0.1:9100",
                "orgraph.sources.tl.credential", "tot_CANARY_lent"));
        settings.putAll(more);
        return ApplicationContext.run(settings);
    }
}
