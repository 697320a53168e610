package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client sends ahead on one connection is carried out and answered in its order, one at a time. */
@MicronautTest
@Property(name = HeldEngine.PROPERTY, value = "true")
class PipeliningLimiterTest {
    private static final Pattern ID = Pattern.compile("X-Request-Id: (r-\\d+)");
    private static final int AHEAD = 200;

    private final EmbeddedServer server;
    private final HeldEngine engine;

    PipeliningLimiterTest(EmbeddedServer server, HeldEngine engine) {
        this.server = server;
        this.engine = engine;
    }

    @Test
    void what_is_sent_ahead_waits_for_the_answer_before_it() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(HeldEngine.QUERY).repeat(3));
            await().until(() -> engine.held() == 1);

            await().during(Duration.ofMillis(300)).until(() -> engine.held() == 1);

            for (int answer = 1; answer <= 3; answer++) {
                await().until(() -> {
                    engine.letGo();
                    return line.hasBytes();
                });
                assertThat(line.until("}}")).contains("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void each_is_answered_in_its_order() {
        StringBuilder requests = new StringBuilder();
        for (int number = 0; number < AHEAD; number++) {
            requests.append(RawConnection.post(Web.TYPENAME, "X-Request-Id: r-" + number));
        }
        requests.append("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        try (RawConnection line = RawConnection.to(server)) {
            line.send(requests.toString());

            String answers = line.rest();

            assertThat(ID.matcher(answers).results().map(found -> found.group(1)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, AHEAD).mapToObj(id -> "r-" + id).toList());
            assertThat(answers).endsWith("{\"status\":\"UP\"}");
        }
    }

    @Test
    void what_is_sent_behind_the_last_one_is_not_carried_out() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(Web.TYPENAME, "Connection: close")
                    + RawConnection.post(Web.TYPENAME).repeat(2)
                    + "NONSENSE\r\n\r\n");

            String answers = line.rest();

            assertThat(answers.split("HTTP/1\\.[01] ", -1))
                    .extracting(answer -> answer.isEmpty() ? "" : answer.substring(0, 3))
                    .containsExactly("", "200");
        }
    }

    @Test
    void one_that_is_broken_is_answered_after_those_before_it() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(Web.TYPENAME) + RawConnection.post(Web.TYPENAME) + "NONSENSE\r\n\r\n"
                    + RawConnection.post(Web.TYPENAME));

            String answers = line.rest();

            assertThat(answers.split("HTTP/1\\.[01] ", -1))
                    .extracting(answer -> answer.isEmpty() ? "" : answer.substring(0, 3))
                    .containsExactly("", "200", "200", "400");
        }
    }
}
