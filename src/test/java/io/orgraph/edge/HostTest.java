package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that has its own name resolve to this machine gets nothing with the credentials that are lent here. */
@MicronautTest
class HostTest {
    private final EmbeddedServer server;

    HostTest(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "127.1.2.3", "[::1]", "[::1]:80"})
    void this_machine_is_meant(String host) {
        assertThat(ask(server, host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.0.2.1",
                "[::2]",
                "[::1%evil.example]",
                "[::1%25lo]:80",
                "[127.0.0.1]",
                "localhost:80:80",
                "evil.example:localhost",
                "2130706433",
                "::1",
                ""
            })
    void another_one_is_meant(String host) {
        String answer = ask(server, host);

        assertThat(answer).startsWith("HTTP/1.1 421 ").contains("\"code\":\"FORBIDDEN\"");
        assertThat(answer).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\nHost: evil.example\r\n"})
    void none_or_several_are_nobody(String hosts) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n" + hosts + "\r\n");

            assertThat(line.until("}")).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?a=%", "/graphql?query={__typename}", "//[", "/gra%zzphql"})
    void what_is_wrong_with_an_unreadable_address_is_not_its_host(String target) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            String answer = line.until("}}");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Invalid request URL")
                    .doesNotContain("Host header");
        }
    }

    @Test
    void a_server_that_lends_nothing_goes_by_any_name() {
        Map<String, Object> settings =
                Map.of("orgraph.sources.tl.kind", "transactionlink", "orgraph.sources.tl.url", "http://127.0.0.1:1");

        try (EmbeddedServer other = ApplicationContext.run(EmbeddedServer.class, settings)) {
            assertThat(ask(other, "orgraph.example")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String ask(EmbeddedServer server, String host) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(Web.TYPENAME).replace("Host: localhost\r\n", "Host: " + host + "\r\n"));
            return line.until("}");
        }
    }
}
