package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A client that does not read what it asked for is cut off; one that reads in time gets all of it. */
@MicronautTest
@Property(name = "orgraph.http.answer-timeout", value = "1s")
class SlowReaderTest {
    private static final Pattern SCRIPT = Pattern.compile("/graphiql/assets/graphiql-[^\"]+\\.js");
    private static final int TIMES = 20;
    /** Of what the kernel would take off the server, if it were left to itself, it is a third. */
    private static final int MOST_ON_THE_WAY = 1 << 20;

    private final EmbeddedServer server;
    private final String script;
    private final int length;

    SlowReaderTest(EmbeddedServer server) {
        Web web = new Web(server);
        this.server = server;
        this.script = SCRIPT.matcher(web.get("/graphiql").text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        this.length = web.get(script).body().length;
    }

    @Test
    void one_that_does_not_read_is_cut_off() {
        try (RawConnection line = asking()) {
            await().until(line::hasBytes);

            await().atMost(Duration.ofSeconds(5)).until(() -> !line.send("x"));

            assertThat(line.rest().length()).isLessThan(MOST_ON_THE_WAY);
        }
    }

    @Test
    void one_that_reads_gets_everything() {
        try (RawConnection line = asking()) {
            line.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(line.rest().length()).isGreaterThan(length * TIMES);
        }
    }

    /** For more than any buffer between here and there can hold. */
    private RawConnection asking() {
        RawConnection line = RawConnection.narrow(server);
        line.send(("GET " + script + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(TIMES));
        return line;
    }
}
