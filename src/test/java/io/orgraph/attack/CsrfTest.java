package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A session's cookie comes by itself, so each request with one needs three proofs of the page that it is from. */
@MicronautTest
@Property(name = "orgraph.http.origins", value = "https://app.example")
class CsrfTest {
    private static final String COOKIE = "__Host-orgraph=session_CANARY_csrf";
    private static final String IN_ADDRESS = "/graphql?query=%7Borganizations%7Bnodes%7Bname%7D%7D%7D";

    private final Web web;
    private final Sandbox sandbox;
    private final String own;

    CsrfTest(EmbeddedServer server, Sandbox sandbox) {
        this.web = new Web(server);
        this.sandbox = sandbox;
        this.own = "http://" + server.getURI().getAuthority();
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    /** All combinations of what a page says: those alone get past that have all three. */
    static Stream<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        for (String type : List.of("application/json", "application/json; charset=utf-8", "text/plain", "")) {
            for (String header : List.of("1", "0", "", "none")) {
                for (String origin : List.of("own", "https://app.example", "https://evil.example", "null", "none")) {
                    for (String site : List.of("same-origin", "same-site", "cross-site", "none")) {
                        all.add(Arguments.of(type, header, origin, site));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void three_proofs_are_needed_together(String type, String header, String origin, String site) {
        Reply reply = web.send("POST", "/graphql", Web.TYPENAME, headers(type, header, origin, site));

        boolean allowed = origin.equals("own") || origin.equals("https://app.example");
        boolean shown = allowed || (origin.equals("none") && site.equals("same-origin"));
        String expected = !header.equals("1")
                ? "CSRF_HEADER_MISSING"
                : !shown ? "CSRF_FOREIGN_ORIGIN" : !type.startsWith("application/json") ? "CSRF_NOT_JSON" : "none";
        assertThat(expected.equals("none") ? "none" : reply.code()).isEqualTo(expected);
        assertThat(reply.status() == 403).isEqualTo(!expected.equals("none"));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void there_are_enough_combinations() {
        assertThat(combinations().count()).isGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"1, same-origin, none", "'', same-origin, CSRF_HEADER_MISSING", "1, same-site, CSRF_FOREIGN_ORIGIN"})
    void a_read_by_get_needs_the_header_and_the_origin(String header, String site, String code) {
        Reply reply = web.get(IN_ADDRESS, "Cookie", COOKIE, "Orgraph-CSRF", header, "Sec-Fetch-Site", site);

        assertThat(reply.status() == 403 ? reply.code() : "none").isEqualTo(code);
    }

    @Test
    void a_header_that_is_sent_twice_is_no_proof() {
        Reply reply = web.post(Web.TYPENAME, "Cookie", COOKIE, "Orgraph-CSRF", "1", "Orgraph-CSRF", "1", "Origin", own);

        assertThat(reply.code()).isEqualTo("CSRF_HEADER_MISSING");
    }

    @Test
    void what_is_refused_repeats_nothing_of_the_cookie() {
        Reply reply = web.post(Web.TYPENAME, "Cookie", COOKIE);

        assertThat(reply.text()).doesNotContain("CANARY");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    /** They are no sessions, whatever their names are like. */
    @ParameterizedTest
    @CsvSource({"session=x", "orgraph=x", "__Host-orgraph2=x", "__host-orgraph=x", "x=__Host-orgraph=x", "'a=b; c'"})
    void other_cookies_ask_for_no_proof(String cookie) {
        assertThat(web.post(Web.TYPENAME, "Cookie", cookie).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/graphql, POST", "/graphql, GET", "/session, POST", "/session, GET", "/session, DELETE"})
    void a_preflight_for_the_header_is_answered_to_a_listed_origin_alone(String path, String method) {
        Reply listed = preflight(path, method, "https://app.example");
        Reply foreign = preflight(path, method, "https://evil.example");

        assertThat(listed.status()).isEqualTo(204);
        assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Reply preflight(String path, String method, String origin) {
        return web.send(
                "OPTIONS",
                path,
                "",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "content-type,orgraph-csrf");
    }

    private String[] headers(String type, String header, String origin, String site) {
        List<String> all = new ArrayList<>(List.of("Cookie", COOKIE));
        Stream.of(
                        new String[] {"Content-Type", type},
                        new String[] {"Orgraph-CSRF", header},
                        new String[] {"Origin", origin.equals("own") ? own : origin},
                        new String[] {"Sec-Fetch-Site", site})
                .filter(pair -> !pair[1].equals("none") && !(pair[0].equals("Content-Type") && type.isEmpty()))
                .forEach(pair -> all.addAll(List.of(pair)));
        return all.toArray(String[]::new);
    }
}
