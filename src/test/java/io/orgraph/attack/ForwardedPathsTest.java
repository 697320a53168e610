package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The path that a check looks at is the one that is routed, whatever a client says of it in headers or writes behind it: with
 * either, another server could be had to take a guarded path for a public one (GHSA-7x63-xv5r-3p2x).
 */
class ForwardedPathsTest {
    private static final String COOKIE = "__Host-orgraph=session_CANARY_path";
    private static final String READ = "/graphql?query=%7B__typename%7D";
    private static final Map<String, Object> LENDS_NOTHING = Map.of(
            "orgraph.sources.crm.kind", "transactionlink",
            "orgraph.sources.crm.url", "http://127.0.0.1:1");
    private static final EmbeddedServer ALONE = ApplicationContext.run(EmbeddedServer.class, LENDS_NOTHING);
    private static final EmbeddedServer BEHIND = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind", "transactionlink",
                    "orgraph.sources.crm.url", "http://127.0.0.1:1",
                    "orgraph.http.trusted-proxies", "127.0.0.1"));

    @AfterAll
    static void close() {
        ALONE.close();
        BEHIND.close();
    }

    /** Not from a trusted proxy either: no header says which path is meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Uri",
                "X-Forwarded-Path",
                "X-Original-URL",
                "X-Original-URI",
                "X-Rewrite-URL",
                "X-Envoy-Original-Path",
                "X-Auth-Request-Redirect"
            })
    void a_header_that_names_another_path_changes_nothing(String header) {
        for (EmbeddedServer server : List.of(ALONE, BEHIND)) {
            for (String open : List.of("/health/liveness", "/graphiql", "/")) {
                Reply reply = new Web(server).get(READ, "Cookie", COOKIE, header, open);

                assertThat(reply.code()).isEqualTo("CSRF_HEADER_MISSING");
            }
        }
    }

    /** What is behind a mark of the URL does not make it another path. */
    @ParameterizedTest
    @CsvSource({
        "/graphql?query=%7B__typename%7D#/health/liveness",
        "/graphql?query=%7B__typename%7D&/health/liveness",
        "/graphql%23/health/liveness",
        "/graphql%3f/health/liveness",
        "/graphql;/health/liveness?query=%7B__typename%7D",
        "/health/..%2fgraphql%23/health",
        "/graphql/../health/liveness?query=%7B__typename%7D"
    })
    void what_is_written_behind_a_path_makes_it_no_public_one(String target) {
        String answer = new RawConnection(ALONE, 10_000)
                .send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + COOKIE
                        + "\r\nConnection: close\r\n\r\n")
                .text();

        assertThat(answer).containsPattern("^HTTP/1.1 (?:400|403|404) ").doesNotContain("\"data\"");
    }

    @Test
    void a_client_that_is_no_trusted_proxy_is_not_believed() {
        assertThat(new Web(ALONE).get("/", "X-Forwarded-Prefix", "/org").header("Location"))
                .isEqualTo("graphiql");
        assertThat(new Web(BEHIND).get("/", "X-Forwarded-Prefix", "/org").header("Location"))
                .isEqualTo("/org/graphiql");
    }

    /** A page of another host of the same site can plant a cookie; none of any name stands for the header. */
    @ParameterizedTest
    @ValueSource(strings = {"Orgraph-CSRF=1", "csrf=1", "_csrf=1", "XSRF-TOKEN=1", "csrfToken=1"})
    void a_planted_cookie_is_no_proof(String planted) {
        String name = planted.substring(0, planted.indexOf('='));
        Reply reply = new Web(ALONE)
                .post(Web.TYPENAME, "Cookie", COOKIE + "; " + planted, "X-" + name, "1", "Origin", origin());

        assertThat(reply.code()).isEqualTo("CSRF_HEADER_MISSING");
    }

    private static String origin() {
        return "http://" + ALONE.getURI().getAuthority();
    }
}
