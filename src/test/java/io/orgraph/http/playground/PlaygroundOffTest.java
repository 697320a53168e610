package io.orgraph.http.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.exploration.enabled", value = "false")
class PlaygroundOffTest {
    private final Web web;

    PlaygroundOffTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/graphiql/", "/graphiql/assets/index.js", "/graphiql/deployment"})
    void where_exploration_is_off_there_is_no_playground(String path) {
        Reply reply = web.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void the_graph_is_there_all_the_same() {
        Reply reply = web.post(Web.TYPENAME);

        assertThat(reply.status()).isEqualTo(200);
    }
}
