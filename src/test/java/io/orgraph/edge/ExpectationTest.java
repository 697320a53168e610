package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that asks before it sends a body is told at once whether it should. */
@MicronautTest
class ExpectationTest {
    private final EmbeddedServer server;

    ExpectationTest(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"262145", "99999999", "9223372036854775807"})
    void a_body_that_is_too_large_is_413_before_it_is_sent(String length) {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(head(length));

            String answer = line.rest();

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("PAYLOAD_TOO_LARGE", "X-Request-Id")
                    .doesNotContain("100 Continue");
        }
    }

    @Test
    void a_body_of_a_fair_size_is_asked_for_and_answered() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(head(Integer.toString(Web.TYPENAME.length())));
            assertThat(line.until("\r\n\r\n")).startsWith("HTTP/1.1 100 ");

            line.send(Web.TYPENAME);

            assertThat(line.until("}}")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String head(String length) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
