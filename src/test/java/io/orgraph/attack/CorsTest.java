package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.sandbox.Sandbox;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the two listed origins may call this server; pages of every other origin may not, on any route. */
@MicronautTest
@Property(name = "orgraph.http.origins", value = "https://app.example, http://localhost:5173")
class CorsTest {
    private static final String APP = "https://app.example";
    private static final String QUESTION = "{\"query\":\"{ organizations { nodes { name } } }\"}";
    private static final String IN_ADDRESS = "/graphql?query=%7Borganizations%7Bnodes%7Bname%7D%7D%7D";

    private final Web web;
    private final Sandbox sandbox;

    CorsTest(EmbeddedServer server, Sandbox sandbox) {
        this.web = new Web(server);
        this.sandbox = sandbox;
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {APP, "http://localhost:5173"})
    void a_page_of_a_listed_origin_may_read_the_response(String origin) {
        for (Reply reply : new Reply[] {
            web.post(QUESTION, "Origin", origin, "Sec-Fetch-Site", "cross-site"),
            web.get(IN_ADDRESS, "Origin", origin, "Sec-Fetch-Site", "cross-site")
        }) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
            assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo("X-Request-Id, Retry-After");
            assertThat(reply.header("Vary")).contains("Origin");
        }
    }

    @Test
    void so_it_may_an_error() {
        Reply reply = web.post("{", "Origin", APP);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(APP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://localhost",
                "https://localhost:5173",
                "http://app.example",
                "https://app.example:8443",
                "https://app.example.evil.example",
                "https://evil.example",
                "https://APP.example",
                "https://app.example/",
                "https://app.example, https://app.example",
                "*",
                "null",
                ""
            })
    void a_page_of_any_other_origin_is_refused_on_every_route(String origin) {
        Stream.of(
                        web.post(QUESTION, "Origin", origin),
                        web.post(QUESTION, "Origin", origin, "Sec-Fetch-Site", "same-origin"),
                        web.get(IN_ADDRESS, "Origin", origin),
                        web.get("/graphiql", "Origin", origin),
                        web.get("/health/liveness", "Origin", origin),
                        web.get("/nowhere", "Origin", origin),
                        preflight("/graphql", origin, "POST", "content-type"))
                .forEach(CorsTest::assertRefused);

        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void two_origins_are_none() {
        assertRefused(web.post(QUESTION, "Origin", APP, "Origin", "https://evil.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 'accept'",
        "QUERY, 'content-type'",
        "POST, 'content-type,Orgraph-Key, orgraph-credential-transactionlink,authorization,x-request-id'"
    })
    void a_preflight_is_answered_for_our_methods_and_headers(String method, String headers) {
        Reply reply = preflight("/graphql", APP, method, headers);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(reply.header("Access-Control-Allow-Methods"))
                .contains(method)
                .doesNotContain("*");
        assertThat(reply.header("Access-Control-Allow-Headers"))
                .contains("content-type")
                .doesNotContain("*");
        assertThat(reply.header("Vary")).contains("Origin", "Access-Control-Request-Method");
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, PUT, content-type",
        "/graphql, DELETE, content-type",
        "/graphql, post, content-type",
        "/graphql, query, content-type",
        "/session, QUERY, content-type",
        "/graphql, POST, x-evil",
        "/graphql, POST, orgraph-credential-nobody",
        "/graphql, POST, cookie",
        "/graphiql, GET, accept",
        "/health, GET, accept",
        "/nowhere, GET, accept"
    })
    void a_preflight_is_refused_for_anything_else(String path, String method, String headers) {
        Reply reply = preflight(path, APP, method, headers);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Access-Control-Allow-Methods")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Headers")).isEmpty();
    }

    @Test
    void routes_that_are_not_for_other_origins_allow_none() {
        assertThat(web.get("/graphiql", "Origin", APP).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void what_a_listed_page_may_not_do_without_its_origin_stays_refused() {
        assertRefused(web.get(IN_ADDRESS, "Sec-Fetch-Site", "cross-site"));
        assertRefused(web.get(IN_ADDRESS, "Sec-Fetch-Site", "same-site"));
    }

    private Reply preflight(String path, String origin, String method, String headers) {
        return web.send(
                "OPTIONS",
                path,
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("FORBIDDEN");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
