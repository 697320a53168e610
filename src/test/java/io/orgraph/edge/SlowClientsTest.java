package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that takes its time to ask is cut off, however steadily it sends; the others do not notice. */
@MicronautTest
@Property(name = "orgraph.http.request-timeout", value = "1s")
@Property(name = HeldEngine.PROPERTY, value = "true")
class SlowClientsTest {
    private static final String HEADERS =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String BODY = HEADERS + "Content-Length: 1000\r\n\r\n{";
    private static final String CHUNKED = HEADERS + "Transfer-Encoding: chunked\r\n\r\n";

    private final EmbeddedServer server;
    private final HeldEngine engine;
    private final Web web;

    SlowClientsTest(EmbeddedServer server, HeldEngine engine) {
        this.server = server;
        this.engine = engine;
        this.web = new Web(server);
    }

    @Test
    void fifty_that_drip_are_cut_off_in_time_while_good_requests_go_on() {
        List<RawConnection> dripping = new ArrayList<>();
        for (int pair = 0; pair < 25; pair++) {
            dripping.add(started("POST /graphql HTTP/1.1\r\nX-Slow: "));
            dripping.add(started(BODY));
        }
        List<Reply> good = new ArrayList<>();

        await().atMost(Duration.ofSeconds(4))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    dripping.removeIf(line -> !line.send("a"));
                    good.add(web.post(Web.TYPENAME));
                    return dripping.isEmpty();
                });

        assertThat(good).hasSizeGreaterThan(5).extracting(Reply::status).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "POST /graphql HTTP/1.1\r\nX-Slow: a", BODY, CHUNKED, CHUNKED + "1\r\n{\r\n"})
    void one_that_stops_in_the_middle_is_told_and_cut_off(String start) {
        try (RawConnection line = started(start)) {
            String answer = line.rest();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("connection: close", "\"code\":\"REQUEST_TIMEOUT\"")
                    .doesNotContain(Web.GRAPHQL);
            assertThat(answer).contains("X-Request-Id: ", "\"requestId\":\"");
        }
    }

    @Test
    void one_that_never_says_anything_is_cut_off_in_silence() {
        try (RawConnection line = started("")) {
            String answer = line.rest();

            assertThat(answer).isEmpty();
        }
    }

    @Test
    void one_that_asks_again_later_on_the_same_connection_is_welcome() {
        try (RawConnection line = started(RawConnection.post(Web.TYPENAME))) {
            line.until("}}");
            awaitTwoTimeouts();

            line.send(RawConnection.post(Web.TYPENAME));

            assertThat(line.until("}}")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void the_time_that_an_operation_takes_is_not_the_clients() {
        try (RawConnection line = started(RawConnection.post(HeldEngine.QUERY))) {
            await().until(() -> engine.held() == 1);
            awaitTwoTimeouts();

            engine.letGo();

            assertThat(line.until("}}")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void one_that_drips_behind_a_request_gets_no_answer_that_could_be_taken_for_the_first_ones() {
        try (RawConnection line = started(RawConnection.post(HeldEngine.QUERY))) {
            await().until(() -> engine.held() == 1);

            line.send("POST /graphql HTTP/1.1\r\nX-Slow: ");

            assertThat(line.rest()).doesNotContain("408");
            engine.letGo();
        }
    }

    @Test
    void many_requests_on_one_connection_are_each_in_time() {
        try (RawConnection line = started("")) {
            CompletableFuture<Void> twoTimeouts = CompletableFuture.runAsync(this::awaitTwoTimeouts);
            List<String> answers = Stream.generate(() -> {
                        line.send(RawConnection.post(Web.TYPENAME));
                        return line.until("}}");
                    })
                    .takeWhile(answer -> !twoTimeouts.isDone())
                    .toList();

            assertThat(answers).isNotEmpty().allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
            assertThat(twoTimeouts).isCompleted();
        }
    }

    /** The server itself shows that the time is over: it cuts off one client that stops, and then another. */
    private void awaitTwoTimeouts() {
        for (int timeout = 0; timeout < 2; timeout++) {
            try (RawConnection stopped = started("G")) {
                assertThat(stopped.rest()).startsWith("HTTP/1.1 408 ");
            }
        }
    }

    private RawConnection started(String text) {
        RawConnection line = RawConnection.to(server);
        line.send(text);
        return line;
    }
}
