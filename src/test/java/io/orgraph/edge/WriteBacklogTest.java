package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responses that no client reads are buffered up to a limit for all connections, and dropped beyond it. */
@MicronautTest
@Property(name = "orgraph.http.buffered", value = "1MB")
@Property(name = "orgraph.sandbox.people", value = "1000")
class WriteBacklogTest {
    private static final String LARGE = "{\"query\":\"{ "
            + IntStream.range(0, 4).mapToObj(WriteBacklogTest::members).collect(Collectors.joining(" ")) + " }\"}";

    private final EmbeddedServer server;
    private final Web web;
    private final List<RawConnection> lines = new ArrayList<>();

    WriteBacklogTest(EmbeddedServer server) {
        this.server = server;
        this.web = new Web(server);
    }

    @AfterEach
    void disconnect() {
        lines.forEach(RawConnection::close);
    }

    @Test
    void one_that_waits_a_while_before_it_reads_gets_everything() {
        RawConnection line = asking("Connection: close");
        await().pollDelay(Duration.ofSeconds(3)).until(line::hasBytes);

        String answer = line.rest();

        assertThat(answer).contains("part3").doesNotContain("errors").endsWith("}");
    }

    @Test
    void those_that_are_too_much_together_are_given_up_and_the_others_do_not_notice() {
        Stream.generate(this::asking).limit(12).forEach(lines::add);

        await().atMost(Duration.ofSeconds(20)).until(() -> lines.stream().anyMatch(line -> !line.send("x")));
        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(200);
    }

    private static String members(int part) {
        return "part" + part + ": organizations { nodes { memberships(first: 1000) { nodes {"
                + " id user { id email displayName } } } } }";
    }

    private RawConnection asking(String... headers) {
        RawConnection line = RawConnection.narrow(server);
        line.send(RawConnection.post(LARGE, headers));
        return line;
    }
}
