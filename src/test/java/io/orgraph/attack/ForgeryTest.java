package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.http.CountingEngine;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a page of another origin can make a browser send without asking first executes anything. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = CountingEngine.PROPERTY, value = "true")
class ForgeryTest {
    private static final String MUTATION = "{\"query\":\"mutation { __typename }\"}";
    private static final String EVIL = "https://evil.example";

    private final Web web;
    private final CountingEngine engine;

    ForgeryTest(EmbeddedServer server, CountingEngine engine) {
        this.web = new Web(server);
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain;charset=UTF-8",
                "text/plain; application/json",
                "text/plain, application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json, text/plain",
                "application/json; charset=utf-16",
                "application/graphql",
                "application/graphql+json",
                "application/jsonp",
                "*/*",
                "nonsense"
            })
    void a_post_of_another_type_is_415_and_runs_nothing(String type) {
        int before = engine.operations();

        Reply reply = web.send("POST", "/graphql?query=mutation%7B__typename%7D", MUTATION, "Content-Type", type);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(engine.operations()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query=mutation%7B__typename%7D", "operationName=M&query=mutation%20M%7B__typename%7D"})
    void a_post_without_a_type_is_415_and_runs_nothing(String body) {
        int before = engine.operations();

        Reply reply = web.send("POST", "/graphql?" + body, body);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(engine.operations()).isEqualTo(before);
    }

    @Test
    void two_content_types_are_none() {
        Reply reply = web.post(MUTATION, "Content-Type", "text/plain");

        assertThat(reply.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "application/graphql-response+json", "*/*"})
    void a_mutation_by_get_is_405_and_changes_nothing(String accept) {
        Reply reply = web.get("/graphql?query=mutation%7B__typename%7D", "Accept", accept);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.json()).doesNotContainKey("data");
    }

    @Test
    void a_mutation_behind_a_query_is_found_by_its_name() {
        String document = "query%20Q%7B__typename%7Dmutation%20M%7B__typename%7D";

        assertThat(web.get("/graphql?operationName=Q&query=" + document).status())
                .isEqualTo(200);
        assertThat(web.get("/graphql?operationName=M&query=" + document).status())
                .isEqualTo(405);
    }

    @Test
    void a_mutation_by_post_of_json_is_executed() {
        int before = engine.operations();

        Reply reply = web.post(MUTATION);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"data\":{\"__typename\":\"Mutation\"}}");
        assertThat(engine.operations()).isEqualTo(before + 1);
    }

    @Test
    void a_browser_that_asks_first_is_not_allowed() {
        Reply reply = web.send(
                "OPTIONS",
                "/graphql",
                "",
                "Origin",
                EVIL,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void a_page_of_another_origin_cannot_ask_a_server_on_localhost() {
        int before = engine.operations();

        Reply reply = web.post(Web.TYPENAME, "Origin", EVIL);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("FORBIDDEN");
        assertThat(reply.requestId()).isNotEmpty().isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(engine.operations()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orgraph-Credential-", "Orgraph-Credential-no-such-source"})
    void a_request_with_a_wrong_credential_runs_nothing(String header) {
        int before = engine.operations();

        Reply reply = web.post(MUTATION, header, "canary-4711");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(reply.text()).doesNotContain("canary", "no-such-source");
        assertThat(engine.operations()).isEqualTo(before);
    }
}
