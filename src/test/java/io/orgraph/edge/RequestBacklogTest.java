package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bodies that are sent almost to their end, by many who then wait, do not take the memory of all. */
@MicronautTest
@Property(name = "orgraph.http.buffered", value = "1MB")
class RequestBacklogTest {
    private static final String ALMOST_A_BODY = "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(190_000);

    private final EmbeddedServer server;
    private final Web web;

    RequestBacklogTest(EmbeddedServer server) {
        this.server = server;
        this.web = new Web(server);
    }

    @Test
    void those_that_are_too_much_together_are_given_up_and_what_comes_at_once_is_answered() {
        List<RawConnection> lines = Stream.generate(this::almost).limit(12).toList();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> lines.stream().filter(line -> !line.send("x")).count() >= 6);

        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(200);
        lines.forEach(RawConnection::close);
        await().untilAsserted(() -> assertThat(web.post("{\"query\":\"{ __typename }\"" + " ".repeat(100_000) + "}")
                        .status())
                .isEqualTo(200));
    }

    private RawConnection almost() {
        RawConnection line = RawConnection.to(server);
        line.send(ALMOST_A_BODY);
        return line;
    }
}
