package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** So many operations are under way and no more; the others are told at once, and nothing is lost on them. */
@MicronautTest
@Property(name = "orgraph.limits.operations", value = "3")
@Property(name = HeldEngine.PROPERTY, value = "true")
class OverloadTest {
    private final EmbeddedServer server;
    private final HeldEngine engine;
    private final Web web;

    OverloadTest(EmbeddedServer server, HeldEngine engine) {
        this.server = server;
        this.engine = engine;
        this.web = new Web(server);
    }

    @AfterEach
    void letGo() {
        engine.letGo();
    }

    @Test
    void one_operation_too_many_is_503_and_says_when_to_come_back() {
        List<RawConnection> busy = three();

        Reply reply = web.post(Web.TYPENAME, "Accept", Web.GRAPHQL);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("OVERLOADED");
        assertThat(reply.requestId()).isNotEmpty().isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.header("Retry-After")).isEqualTo("1");
        assertThat(reply.header("Content-Type")).startsWith(Web.GRAPHQL);
        assertThat(reply.header("Connection")).isEmpty();
        busy.forEach(RawConnection::close);
    }

    @Test
    void what_runs_is_answered_and_then_there_is_room_again() {
        List<RawConnection> busy = three();
        web.post(Web.TYPENAME);

        engine.letGo();

        assertThat(busy).allSatisfy(line -> assertThat(line.until("}}")).startsWith("HTTP/1.1 200 "));
        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(200);
        busy.forEach(RawConnection::close);
    }

    @Test
    void a_client_that_hangs_up_makes_room() {
        List<RawConnection> busy = three();

        busy.forEach(RawConnection::close);

        await().until(() -> web.post(Web.TYPENAME).status() == 200);
    }

    @Test
    void refusals_take_no_time() {
        List<RawConnection> busy = three();
        IntStream.range(0, 200).forEach(warmUp -> web.post(Web.TYPENAME));

        long[] nanos = IntStream.range(0, 200)
                .mapToLong(one -> timeOfARefusal())
                .sorted()
                .toArray();

        assertThat(nanos[nanos.length * 95 / 100]).isLessThan(50_000_000);
        busy.forEach(RawConnection::close);
    }

    private long timeOfARefusal() {
        long start = System.nanoTime();
        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(503);
        return System.nanoTime() - start;
    }

    private List<RawConnection> three() {
        await().until(() -> engine.held() == 0 && web.post(Web.TYPENAME).status() == 200);
        List<RawConnection> lines =
                Stream.generate(() -> RawConnection.to(server)).limit(3).toList();
        lines.forEach(line -> line.send(RawConnection.post(HeldEngine.QUERY)));
        await().until(() -> engine.held() == 3);
        return lines;
    }
}
