package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.authentication.Issuer;
import io.orgraph.authentication.KeyServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens while the issuer's keys come, change, and do not come. */
class KeyRotationOverHttpTest {
    private static final byte[] NOTHING = {};

    private final KeyServer issuer = new KeyServer(Issuer.document(Issuer.RSA));
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.callers.jwt.jwks-url", issuer.url(),
                    "orgraph.callers.jwt.issuer", Issuer.NAME,
                    "orgraph.callers.jwt.audience", Issuer.AUDIENCE));
    private final Web web = new Web(server);

    @AfterEach
    void close() {
        server.close();
        issuer.close();
    }

    @Test
    void keys_are_fetched_once_for_many_tokens_and_not_before_the_first() {
        assertThat(issuer.fetches()).isZero();

        assertThat(IntStream.range(0, 20).map(any -> ask(Issuer.RSA).status())).containsOnly(200);

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void unknown_keys_do_not_make_this_service_hammer_its_issuer() {
        assertThat(IntStream.range(0, 20).map(any -> ask(Issuer.NEXT_RSA).status()))
                .containsOnly(401);

        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 404, 500})
    void without_keys_a_token_is_503_and_not_401(int status) {
        issuer.answers(status, NOTHING);

        Reply reply = ask(Issuer.RSA);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(reply.header("Retry-After")).isEqualTo("10");
        assertThat(reply.text()).doesNotContain("127.0.0.1", "keys.json");
    }

    @Test
    void a_list_of_keys_that_is_too_long_is_none() {
        issuer.answers(
                200, (" ".repeat(300 << 10) + "{\"keys\":[]}").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(ask(Issuer.RSA).status()).isEqualTo(503);
    }

    @Test
    void an_issuer_that_is_gone_lets_in_nobody_new() {
        issuer.close();

        assertThat(ask(Issuer.RSA).status()).isEqualTo(503);
        assertThat(web.post(Web.TYPENAME).status()).isEqualTo(401);
        assertThat(web.post(Web.TYPENAME, "Orgraph-Key", "no token").status()).isEqualTo(401);
    }

    @Test
    void an_issuer_that_is_gone_shuts_out_nobody_known() {
        ask(Issuer.RSA);

        issuer.close();

        assertThat(ask(Issuer.RSA).status()).isEqualTo(200);
    }

    private Reply ask(JWK key) {
        String token = Issuer.signed(
                JWSAlgorithm.RS256, key, Issuer.claims(Instant.now()).build());
        return web.post(Web.TYPENAME, "Orgraph-Key", token);
    }
}
