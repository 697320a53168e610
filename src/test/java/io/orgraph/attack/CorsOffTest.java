package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a setting no page of another origin may call this server, one of this machine neither. */
@MicronautTest
class CorsOffTest {
    private final Web web;

    CorsOffTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:5173", "http://127.0.0.1:3000", "https://evil.example", "null"})
    void a_page_of_another_origin_is_refused(String origin) {
        Reply reply = web.post(Web.TYPENAME, "Origin", origin);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
