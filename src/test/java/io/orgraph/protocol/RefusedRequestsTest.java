package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of asking wrongly has its status and its code, and every such answer has one form. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
class RefusedRequestsTest {
    private static final int LARGEST = 256 * 1024;

    private final Web web;

    RefusedRequestsTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/graphql/nope", "/graphiql/nope", "/%2e%2e/etc/passwd", "/graphql;x"})
    void an_unknown_path_is_404(String path) {
        Reply reply = web.get(path);

        assertRefused(reply, 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void another_method_is_405_and_told_the_right_ones(String method) {
        Reply reply = web.send(method, "/graphql", "");

        assertRefused(reply, 405, "METHOD_NOT_ALLOWED");
        assertThat(reply.header("Allow").split("\\s*,\\s*", -1)).containsExactlyInAnyOrder("GET", "POST", "QUERY");
    }

    @Test
    void head_is_405_without_a_body() {
        Reply reply = web.send("HEAD", "/graphql?query=%7B__typename%7D", "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("X-Request-Id")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "text/event-stream", "application/json;q=0", "nonsense"})
    void an_accept_header_that_nothing_fits_is_406(String accept) {
        assertRefused(web.post(Web.TYPENAME, "Accept", accept), 406, "NOT_ACCEPTABLE");
        assertRefused(web.get("/graphql?query=%7B__typename%7D", "Accept", accept), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}",
                "{\"query\":\"{ __typename }\"}{\"query\":\"{ __typename }\"}",
                "{\"query\":\"{ __typename }\",}"
            })
    void a_body_that_is_no_json_is_400(String body) {
        assertRefused(web.post(body), 400, "BAD_REQUEST");
        assertRefused(web.post(body, "Accept", Web.GRAPHQL), 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"{ __typename }\"",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "[{\"query\":\"{ __typename }\"},{\"query\":\"{ __typename }\"}]",
                "{}",
                "{\"query\":null}"
            })
    void json_that_is_not_one_operation_is_422(String body) {
        assertRefused(web.post(body), 422, "BAD_REQUEST");
        assertRefused(web.post(body, "Accept", Web.GRAPHQL), 422, "BAD_REQUEST");
    }

    @Test
    void json_that_is_too_deep_or_holds_too_long_a_number_is_400() {
        String deep =
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "[".repeat(60_000) + "]".repeat(60_000) + "}}";
        String longNumber = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + "9".repeat(101) + "}}";

        assertRefused(web.post(deep), 400, "BAD_REQUEST");
        assertRefused(web.post(longNumber), 400, "BAD_REQUEST");
    }

    @Test
    void bytes_that_are_not_utf_8_are_400() {
        byte[] body = {'{', '"', 'q', 'u', 'e', 'r', 'y', '"', ':', '"', (byte) 0xff, '"', '}'};

        Reply reply = web.send("POST", "/graphql", body, "Content-Type", Web.JSON);

        assertRefused(reply, 400, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?operationName=Q",
                "?query=%7B__typename%7D&query=%7B__typename%7D",
                "?query=%7B__typename%7D&variables=%5B%5D",
                "?query=%7B__typename%7D&extensions=1"
            })
    void a_query_string_that_is_not_one_operation_is_422(String queryString) {
        assertRefused(web.get("/graphql" + queryString), 422, "BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%7B%22a%22:1,%22a%22:2%7D"})
    void variables_in_a_query_string_that_are_no_json_are_400(String variables) {
        assertRefused(web.get("/graphql?query=%7B__typename%7D&variables=" + variables), 400, "BAD_REQUEST");
    }

    @Test
    void a_body_over_256_kib_is_413() {
        String start = "{\"query\":\"{ __typename }\",\"pad\":\"";
        String atTheLimit = start + "x".repeat(LARGEST - start.length() - 2) + "\"}";

        assertThat(web.post(atTheLimit).status()).isEqualTo(200);

        assertRefused(web.post(atTheLimit + " "), 413, "PAYLOAD_TOO_LARGE");
    }

    /** What is a quarter of a megabyte could be a quarter of a gigabyte. */
    @Test
    void a_compressed_body_is_415_and_never_unpacked() throws IOException {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(folded)) {
            gzip.write(new byte[200_000_000]);
        }

        Reply reply = web.send(
                "POST", "/graphql", folded.toByteArray(), "Content-Type", Web.JSON, "Content-Encoding", "gzip");

        assertRefused(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(reply.header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "snappy", "zz"})
    void a_body_that_only_says_that_it_is_compressed_is_415(String encoding) {
        Reply reply = web.post(Web.TYPENAME, "Content-Encoding", encoding);

        assertRefused(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ nope }', 422, GRAPHQL_VALIDATION_FAILED",
        "'{', 400, GRAPHQL_PARSE_FAILED",
        "'', 400, GRAPHQL_PARSE_FAILED",
        "'query A { __typename } query B { __typename }', 422, BAD_USER_INPUT",
        "'query A($a: Int!) { __typename @skip(if: true) }', 422, GRAPHQL_VALIDATION_FAILED"
    })
    void a_document_that_is_not_executed_has_a_code_and_no_data(String document, int status, String code) {
        Reply reply = web.post("{\"query\":\"" + document + "\"}", "Accept", Web.GRAPHQL);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json()).doesNotContainKey("data");
        assertThat(reply.requestId()).isEqualTo(reply.header("X-Request-Id"));
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/").contains("json");
        assertThat(reply.json()).containsOnlyKeys("errors");
        assertThat((List<?>) reply.json().get("errors")).singleElement().satisfies(error -> {
            assertThat((Map<?, ?>) error).extracting(Map::keySet).hasToString("[message, extensions]");
        });
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.requestId()).isNotEmpty().isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.text()).doesNotContain("Exception", "io.micronaut", "jackson");
    }
}
