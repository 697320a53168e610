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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GraphQL over HTTP, September 2026, says of responses and their media types. {@link SentencesTest} has the list. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class ResponseSentencesTest {
    private static final String PARTIAL = "{\"query\":\"{ organizations { nodes { roles { nodes { name } } } } }\"}";

    private final Web web;

    ResponseSentencesTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    /** A request for each status, as method, path, body and headers. */
    static Stream<List<String>> requests() {
        return Stream.of(
                List.of("POST", "/graphql", Web.TYPENAME, "Content-Type", Web.JSON),
                List.of(
                        "POST",
                        "/graphql",
                        PARTIAL,
                        "Content-Type",
                        Web.JSON,
                        "Orgraph-Credential-transactionlink",
                        "tot_CANARY_x"),
                List.of("POST", "/graphql", "{", "Content-Type", Web.JSON),
                List.of("POST", "/graphql", "{}", "Content-Type", Web.JSON),
                List.of("POST", "/graphql", "x".repeat(300_000), "Content-Type", Web.JSON),
                List.of("POST", "/graphql", Web.TYPENAME, "Content-Type", "text/plain"),
                List.of("POST", "/graphql", Web.TYPENAME, "Content-Type", Web.JSON, "Origin", "https://evil.example"),
                List.of("GET", "/graphql?query=mutation%7B__typename%7D", ""),
                List.of("GET", "/graphql?query=%7Bnope%7D", ""),
                List.of("PUT", "/graphql", ""),
                List.of("OPTIONS", "/graphql", ""));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void the_body_is_a_graphql_response(List<String> request) {
        Reply reply = send(request, Web.GRAPHQL);

        assertThat(reply.json()).isNotEmpty();
        assertThat(List.of("data", "errors", "extensions"))
                .containsAll(reply.json().keySet());
        assertThat(reply.json()).as("one of them").hasSizeBetween(1, 2);
        if (reply.json().get("errors") instanceof List<?> errors) {
            assertThat(errors).isNotEmpty().allMatch(error -> ((Map<?, ?>) error).get("message") instanceof String);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void the_media_type_and_the_charset_are_said_and_are_the_accepted_one(List<String> request) {
        Reply reply = send(request, Web.GRAPHQL);

        assertThat(reply.header("Content-Type")).isEqualTo(Web.GRAPHQL + "; charset=utf-8");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_legacy_client_has_the_same_status_and_its_type_with_success_alone(List<String> request) {
        Reply legacy = send(request, Web.JSON);
        Reply newer = send(request, Web.GRAPHQL);

        assertThat(legacy.status()).isEqualTo(newer.status());
        assertThat(legacy.header("Content-Type")).startsWith(newer.status() / 100 == 2 ? Web.JSON : Web.GRAPHQL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | application/graphql-response+json",
                "application/json | application/json",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "application/json;q=0.9, application/graphql-response+json | application/graphql-response+json",
                "application/json, application/graphql-response+json;q=0.5 | application/json",
                "application/graphql-response+json;q=0.1, application/json;q=0 | application/graphql-response+json",
                "text/html, application/graphql-response+json;q=0.2 | application/graphql-response+json",
                "text/html, application/xml;q=0.9, */*;q=0.8 | application/json",
                "APPLICATION/GraphQL-Response+JSON; charset=utf-8 | application/graphql-response+json"
            })
    void the_supported_type_of_highest_priority_is_given(String accept, String type) {
        Reply reply = web.post(Web.TYPENAME, "Accept", accept);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/*;q=0", "application/json;q=0", "image/png, text/*"})
    void where_none_is_acceptable_it_is_406_and_nothing_is_read(String accept) {
        assertThat(web.post("{", "Accept", accept).status()).isEqualTo(406);
        assertThat(web.get("/graphql?query=%7B__typename%7D", "Accept", accept).status())
                .isEqualTo(406);
    }

    @Test
    void without_an_accept_header_it_is_json() {
        assertThat(web.post(Web.TYPENAME).header("Content-Type")).startsWith(Web.JSON);
    }

    private Reply send(List<String> request, String accept) {
        String[] headers = Stream.concat(request.stream().skip(3), Stream.of("Accept", accept))
                .toArray(String[]::new);
        return web.send(request.get(0), request.get(1), request.get(2), headers);
    }
}
