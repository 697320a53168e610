package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.http.CountingEngine;
import io.orgraph.http.security.HttpSettings;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = CountingEngine.PROPERTY, value = "true")
class CredentialsOverHttpTest {
    private final Web web;
    private final CountingEngine engine;
    private final String header;

    CredentialsOverHttpTest(EmbeddedServer server, CountingEngine engine, HttpSettings settings) {
        this.web = new Web(server);
        this.engine = engine;
        this.header = "Orgraph-Credential-" + settings.sources().iterator().next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary 4711", "canary\t4711"})
    void a_malformed_credential_is_401_and_runs_nothing(String value) {
        int before = engine.operations();

        Reply reply = web.post(Web.TYPENAME, header, value, "Accept", Web.GRAPHQL);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("WWW-Authenticate")).isNotEmpty();
        assertThat(reply.header("Content-Type")).startsWith(Web.GRAPHQL);
        assertThat(reply.text()).doesNotContain("canary");
        assertThat(engine.operations()).isEqualTo(before);
    }

    @Test
    void a_credential_that_comes_twice_is_401() {
        Reply reply = web.get("/graphql?query=%7B__typename%7D", header, "a", header.toUpperCase(Locale.ROOT), "b");

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void a_well_formed_credential_is_taken() {
        Reply reply = web.post(Web.TYPENAME, header, "canary-4711");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).containsOnlyKeys("data");
    }
}
