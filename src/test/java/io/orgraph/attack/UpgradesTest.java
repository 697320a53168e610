package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.http.ServerStats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No connection becomes a WebSocket's or HTTP/2's, so that no message in pieces without an end can be kept for it. */
@MicronautTest
class UpgradesTest {
    /** The head of a piece of 1024 bytes that is not the last. */
    private static final String FRAGMENT = "\u0001\u00fe\u0004\u0000\u0000\u0000\u0000\u0000";

    private final RawConnection door;
    private final ServerStats stats;

    UpgradesTest(EmbeddedServer server, ServerStats stats) {
        this.door = new RawConnection(server, 500);
        this.stats = stats;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql-ws", "/graphql/ws", "/subscriptions", "/graphiql", "/", "/health"})
    void a_websocket_is_opened_nowhere_and_nothing_of_its_messages_is_kept(String path) {
        String handshake =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws, graphql-ws\r\n\r\n";

        RawConnection.Answered answered = door.send(handshake + (FRAGMENT + "a".repeat(1024)).repeat(64));

        assertThat(answered.statuses()).isNotEmpty().doesNotContain(101);
        assertThat(stats.bufferedBytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "HTTP/2.0", "TLS/1.2"})
    void no_other_protocol_is_gone_over_to(String protocol) {
        RawConnection.Answered answered =
                door.send("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: " + protocol
                        + "\r\nHTTP2-Settings: AAMAAABk\r\n\r\n");

        assertThat(answered.statuses()).isNotEmpty().doesNotContain(101);
    }
}
