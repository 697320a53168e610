package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Scrape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One caller that asks for as much at once as it can does not keep another from being answered. */
@MicronautTest
@Property(name = "endpoints.prometheus.enabled", value = "true")
@Property(name = "orgraph.callers.api-keys.reader.hash", value = ClientDismissalReasonTest.HASH)
@Property(name = "orgraph.callers.api-keys.writer.hash", value = CallerShareTest.OTHER_HASH)
@Property(name = HeldEngine.PROPERTY, value = "true")
class CallerShareTest {
    static final String OTHER_HASH = "1ec989ebc13ba4d52ba3dd9f69be8733083859722f175c351f0b71d325fe2871";
    private static final String READER = "key_CANARY_hr";
    private static final String WRITER = "key_CANARY_writer";

    private final EmbeddedServer server;
    private final HeldEngine engine;
    private final Web web;

    CallerShareTest(EmbeddedServer server, HeldEngine engine) {
        this.server = server;
        this.engine = engine;
        this.web = new Web(server);
    }

    @AfterEach
    void letGo() {
        engine.letGo();
    }

    @Test
    void ninety_at_once_of_one_caller_leave_room_for_another_whatever_credentials_it_makes_up() {
        List<RawConnection> lines = IntStream.range(0, 90).mapToObj(this::held).toList();
        await().until(() -> engine.held() == 48 && dismissed() == 42);

        List<Reply> writer = Stream.generate(() -> web.post(Web.TYPENAME, "Orgraph-Key", WRITER))
                .limit(10)
                .toList();
        Reply reader = web.post(Web.TYPENAME, "Orgraph-Key", READER);

        assertThat(writer).extracting(Reply::status).containsOnly(200);
        assertThat(reader.status()).isEqualTo(429);
        assertThat(reader.code()).isEqualTo("RATE_LIMITED");
        assertThat(reader.header("Retry-After")).isEqualTo("1");
        assertThat(reader.text()).contains("share");
        lines.forEach(RawConnection::close);
    }

    private RawConnection held(int number) {
        RawConnection line = RawConnection.to(server);
        line.send(RawConnection.post(
                HeldEngine.QUERY,
                "Orgraph-Key: " + READER,
                "Orgraph-Credential-transactionlink: made_up_CANARY_" + number));
        return line;
    }

    private double dismissed() {
        return new Scrape(web.get("/prometheus").text()).of("orgraph_clients_dismissed_total", "reason=\"share\"");
    }
}
