package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The method QUERY (RFC 10008): the body of a POST, and as safe as a GET. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
@Property(name = "orgraph.limits.rate", value = "0")
class HttpQueryTest {
    private static final String DATA = "{\"data\":{\"__typename\":\"Query\"}}";

    private final EmbeddedServer server;
    private final Web web;

    HttpQueryTest(EmbeddedServer server) {
        this.server = server;
        this.web = new Web(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {Web.JSON, Web.GRAPHQL})
    void it_is_answered_as_a_post_is(String type) {
        Reply reply = query(Web.TYPENAME, "Accept", type);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(DATA);
        assertThat(reply.header("Content-Type")).startsWith(type);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void it_is_answered_on_a_plain_connection() throws IOException {
        String request =
                "QUERY /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + Web.TYPENAME.length() + "\r\n\r\n" + Web.TYPENAME;
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith(DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutation { __typename }", "query Q { __typename } mutation M { __typename }"})
    void a_mutation_is_405_and_told_to_post(String document) {
        String name = document.contains("Q") ? ",\"operationName\":\"M\"" : "";

        Reply reply = query("{\"query\":\"" + document + "\"" + name + "}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.code()).isEqualTo("MUTATION_BY_GET");
        assertThat(reply.json()).doesNotContainKey("data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | 400", "{} | 422", "[] | 422", "{\"query\":\"{\"} | 400", "{\"query\":\"{ nope }\"} | 422"})
    void what_is_wrong_with_the_body_has_the_status_that_it_has_by_post(String body, int status) {
        assertThat(query(body).status()).isEqualTo(status);
        assertThat(web.post(body).status()).isEqualTo(status);
    }

    @Test
    void without_the_media_type_of_json_it_is_415() {
        assertThat(web.send("QUERY", "/graphql", Web.TYPENAME).status()).isEqualTo(415);
        assertThat(web.send("QUERY", "/graphql", "{ __typename }", "Content-Type", "application/graphql")
                        .status())
                .isEqualTo(415);
        assertThat(query(Web.TYPENAME, "Content-Encoding", "gzip").status()).isEqualTo(415);
        assertThat(query("").status()).isEqualTo(400);
        assertThat(query("x".repeat(300_000)).status()).isEqualTo(413);
        assertThat(query(Web.TYPENAME, "Accept", "text/html").status()).isEqualTo(406);
    }

    /** The operation is in the content: what is in the URL is another resource's name, and no operation. */
    @Test
    void the_url_is_not_read() {
        assertThat(web.send("QUERY", "/graphql?query=%7B__typename%7D", "{}", "Content-Type", Web.JSON)
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "QUERY", "PUT", "OPTIONS"})
    void each_answer_of_the_endpoint_says_that_query_takes_json(String method) {
        Reply reply = web.send(method, "/graphql", "");

        assertThat(reply.header("Accept-Query")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/health", "/graphiql"})
    void elsewhere_it_is_not_supported(String path) {
        Reply reply = web.send("QUERY", path, "{}", "Content-Type", Web.JSON, "Orgraph-CSRF", "1");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isNotEmpty().doesNotContain("QUERY");
        assertThat(reply.header("Accept-Query")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void a_page_of_another_site_is_refused(String site) {
        assertThat(query(Web.TYPENAME, "Sec-Fetch-Site", site).status()).isEqualTo(403);
        assertThat(query(Web.TYPENAME, "Origin", "https://evil.example").status())
                .isEqualTo(403);
    }

    @Test
    void a_session_needs_its_proofs_as_by_post() {
        Reply reply = query(Web.TYPENAME, "Cookie", "orgraph-without-tls=session_CANARY_query");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("CSRF_HEADER_MISSING");
    }

    @Test
    void by_hash_the_answer_may_be_kept_and_is_revalidated() {
        String document = "query KeptByQuery { __typename }";
        query(PersistedQueryTest.byBoth(document));

        Reply first = query(PersistedQueryTest.byHash(document));
        Reply again = query(PersistedQueryTest.byHash(document), "If-None-Match", first.header("ETag"));

        assertThat(first.text()).isEqualTo(DATA);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("ETag")).matches("W/\"[0-9a-f]{32}\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private Reply query(String json, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", Web.JSON), Arrays.stream(headers))
                .toArray(String[]::new);
        return web.send("QUERY", "/graphql", json, all);
    }
}
