package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another origin can have a browser send, header by header: the upstreams do not notice. */
@MicronautTest
class ForgedPagesTest {
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json");
    private static final List<String> SITES = List.of("", "cross-site", "same-site", "same-origin");
    private static final String QUERY = "{\"query\":\"{ organizations { nodes { workspaces { totalCount } } } }\"}";
    private static final String IN_ADDRESS =
            "/graphql?query=%7Borganizations%7Bnodes%7Bworkspaces%7BtotalCount%7D%7D%7D%7D";

    private final Target target;
    private final String own;
    private final RawDoor door;

    ForgedPagesTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
        this.own = server.getURI().toString();
        this.door = new RawDoor(server, 10_000);
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_refused_wherever_it_comes_from(Case sent) {
        Reply reply = post(sent);

        assertThat(reply.status()).isIn(403, 415);
        target.assertRefused(reply);
        assertOpenToNobody(reply);
    }

    @ParameterizedTest
    @MethodSource("foreignJson")
    void json_of_a_foreign_page_is_refused(Case sent) {
        Reply reply = post(sent);

        assertThat(reply.status()).isEqualTo(403);
        target.assertRefused(reply);
        assertOpenToNobody(reply);
    }

    @ParameterizedTest
    @MethodSource("foreignReads")
    void an_address_that_a_foreign_page_has_fetched_is_refused(Case sent) {
        Reply reply = target.web().get(IN_ADDRESS, sent.headers(own));

        assertThat(reply.status()).isEqualTo(403);
        target.assertRefused(reply);
        assertOpenToNobody(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.nip.io",
                "localhost.evil.example",
                "0.0.0.0",
                "[::]"
            })
    void a_page_whose_name_comes_to_mean_this_machine_is_refused(String host) {
        String origin = "\r\nOrigin: http://" + host + "\r\nSec-Fetch-Site: same-origin";

        RawDoor.Answered answered = door.send("POST /graphql HTTP/1.1\r\nHost: " + host + origin
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + QUERY.length()
                + "\r\n\r\n" + QUERY);

        assertThat(answered.statuses()).hasSize(1).allMatch(status -> status >= 400);
        assertThat(target.hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgraph.example", "evil.example", "localhost", "127.0.0.1"})
    void a_foreign_page_is_refused_under_any_name_of_the_server(String host) {
        RawDoor.Answered answered = door.send("GET " + IN_ADDRESS + " HTTP/1.1\r\nHost: " + host
                + "\r\nOrigin: https://evil.example\r\nSec-Fetch-Site: cross-site\r\nConnection: close\r\n\r\n");

        assertThat(answered.statuses()).hasSize(1).allMatch(status -> status >= 400);
        assertThat(target.hits()).isEmpty();
    }

    @Test
    void the_playgrounds_own_page_is_answered() {
        Reply reply = post(new Case("application/json", "own", "same-origin", true));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(target.hits()).isNotEmpty();
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(forms().count() + foreignJson().count() + foreignReads().count())
                .isGreaterThanOrEqualTo(60);
    }

    static Stream<Case> forms() {
        return TYPES.stream()
                .filter(type -> !type.contains("json"))
                .flatMap(type -> Stream.of("", "foreign", "null", "own").flatMap(origin -> sites(type, origin)));
    }

    static Stream<Case> foreignJson() {
        return Stream.of("foreign", "null", "same-site").flatMap(origin -> sites("application/json", origin));
    }

    static Stream<Case> foreignReads() {
        return Stream.of("foreign", "null", "same-site").flatMap(origin -> sites("", origin));
    }

    /** With a cookie and without in turn, since none is ever looked at. */
    private static Stream<Case> sites(String type, String origin) {
        return SITES.stream().map(site -> new Case(type, origin, site, site.length() % 2 == 0));
    }

    private Reply post(Case sent) {
        List<String> headers = new ArrayList<>(List.of(sent.headers(own)));
        if (!sent.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", sent.type()));
        }
        String path = Set.of("", "multipart/form-data; boundary=x").contains(sent.type()) ? IN_ADDRESS : "/graphql";
        return target.web().send("POST", path, QUERY, headers.toArray(String[]::new));
    }

    private static void assertOpenToNobody(Reply reply) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    /** What a browser says of a page. */
    record Case(String type, String origin, String site, boolean cookie) {
        String[] headers(String own) {
            List<String> headers = new ArrayList<>();
            switch (origin) {
                case "foreign" -> headers.addAll(List.of("Origin", "https://evil.example"));
                case "same-site" -> headers.addAll(List.of("Origin", "http://127.0.0.1.evil.example"));
                case "null" -> headers.addAll(List.of("Origin", "null"));
                case "own" -> headers.addAll(List.of("Origin", own));
                default -> headers.addAll(List.of("X-Without", "origin"));
            }
            if (!site.isEmpty()) {
                headers.addAll(List.of("Sec-Fetch-Site", site));
            }
            if (cookie) {
                headers.addAll(List.of("Cookie", "session=canary-4711"));
            }
            return headers.toArray(String[]::new);
        }
    }
}
