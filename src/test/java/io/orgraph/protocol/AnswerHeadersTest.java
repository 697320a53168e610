package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
class AnswerHeadersTest {
    private final Web web;

    AnswerHeadersTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    static Stream<Map.Entry<String, String>> requests() {
        return Stream.of(
                Map.entry("POST", Web.TYPENAME),
                Map.entry("POST", "{\"query\":\"{ nope }\"}"),
                Map.entry("POST", "{"),
                Map.entry("POST", "x".repeat(300_000)),
                Map.entry("GET", ""),
                Map.entry("PUT", ""));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void no_answer_of_the_graph_is_kept_or_shown_to_another(Map.Entry<String, String> request) {
        Reply reply = web.send(request.getKey(), "/graphql", request.getValue(), "Content-Type", Web.JSON);

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("Vary").split(", ", -1)).contains("Accept", "Authorization", "Cookie", "Origin");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphql", "/nope", "/"})
    void the_request_id_comes_back(String path) {
        Reply reply = web.get(path, "X-Request-Id", "my-request:1/2~");

        assertThat(reply.header("X-Request-Id")).isEqualTo("my-request:1/2~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "tab\there", "65-characters-are-one-too-many-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void an_id_that_is_not_1_to_64_visible_ascii_characters_is_replaced(String id) {
        Reply reply = web.get("/graphql", "X-Request-Id", id);

        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(reply.requestId()).isEqualTo(reply.header("X-Request-Id"));
    }

    @Test
    void two_ids_are_none() {
        Reply reply = web.get("/graphql", "X-Request-Id", "a", "X-Request-Id", "b");

        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }

    @Test
    void requests_without_an_id_get_different_ones() {
        List<String> ids = Stream.generate(() -> web.post(Web.TYPENAME).header("X-Request-Id"))
                .limit(20)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void an_answer_says_its_type_and_charset() {
        Reply older = web.post(Web.TYPENAME, "Accept", Web.JSON);
        Reply newer = web.post(Web.TYPENAME, "Accept", Web.GRAPHQL + ", " + Web.JSON);

        assertThat(older.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(newer.header("Content-Type")).isEqualTo("application/graphql-response+json; charset=utf-8");
    }

    @Test
    void text_beyond_ascii_survives_both_ways() {
        Reply reply = web.post("{\"query\":\"{ é🏃 }\"}");

        assertThat(reply.json().toString()).contains("é");
    }
}
