package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.TwoHosts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goes over every route of every front end, with the cookie of it, of another one and of none. A framework had the check on
 * the routes that it knew at its start alone, and not on those of front ends added by settings (GHSA-4j63-5v5f-xcc4).
 */
class FrontEndsWalkTest {
    private static final TwoHosts ALL = new TwoHosts(Map.of(
            "planted.route",
            "true",
            // It lends nothing, so that every host is as good as another to all but the front ends.
            "orgraph.sources.crm.kind",
            "transactionlink",
            "orgraph.sources.crm.url",
            "http://127.0.0.1:1",
            "endpoints.loggers.enabled",
            "true",
            "endpoints.prometheus.enabled",
            "true"));
    private static final Router ROUTER = ALL.server().getApplicationContext().getBean(Router.class);
    private static final Set<String> ALLOWED = Set.of(
            "GET /",
            "GET /graphiql",
            "GET /graphiql/assets/{name}",
            "GET /health",
            "GET /health/{selector}",
            "GET /prometheus",
            "GET /session/callback",
            "GET /session/login",
            "GET /session/signed-out",
            "HEAD /",
            "HEAD /graphiql",
            "HEAD /graphiql/assets/{name}",
            "HEAD /health",
            "HEAD /health/{selector}",
            "HEAD /prometheus",
            // No cookie counts for it: a provider's signed token says which sessions end.
            "POST /session/back-channel-logout");
    private static final Set<String> OF_PROCESS = Set.of(
            "GET /health",
            "GET /health/{selector}",
            "GET /prometheus",
            "HEAD /health",
            "HEAD /health/{selector}",
            "HEAD /prometheus");

    @AfterAll
    static void close() {
        ALL.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-orgraph-staff",
                "__Host-orgraph-shop",
                "__Host-orgraph-portal",
                "orgraph-staff-without-tls",
                "orgraph-shop-without-tls",
                "orgraph-portal-without-tls"
            })
    void every_route_of_every_front_end_refuses_the_cookie_of_any_without_proof(String cookie) {
        for (String base : List.of(ALL.staff(), ALL.shop(), ALL.portal())) {
            assertThat(notForged(base, "Cookie", cookie + "=session_CANARY_walk"))
                    .as(base)
                    .isEqualTo(ALLOWED);
            assertThat(notForged(base, "Cookie", cookie + "=session_CANARY_walk", "Orgraph-CSRF", "1"))
                    .as(base)
                    .isEqualTo(ALLOWED);
        }
    }

    /** Without a cookie, each planted route answers: so nothing but the check has refused it. */
    @Test
    void without_a_cookie_the_routes_of_each_answer() {
        for (String base : List.of(ALL.staff(), ALL.shop(), ALL.portal())) {
            assertThat(notForged(base, "X-Request-Id", "walk"))
                    .contains("GET /planted", "POST /planted/{id}", "POST /graphql", "GET /graphql")
                    .hasSizeGreaterThan(ALLOWED.size() + 4);
            assertThat(new Web(base).get("/planted").text()).isEqualTo("read");
        }
    }

    @Test
    void a_provider_may_send_a_logout_token_to_any_front_end() {
        for (String base : List.of(ALL.staff(), ALL.shop(), ALL.portal())) {
            Reply reply = new Web(base).send("POST", "/session/back-channel-logout", "");

            assertThat(reply.status()).as(base).isEqualTo(400);
            assertThat(reply.text()).isEqualTo("{\"error\":\"invalid_request\"}");
        }
    }

    /** The cookie of a deployment without front ends is any other cookie here. */
    @Test
    void a_cookie_of_no_front_end_asks_for_no_proof_and_is_no_session() {
        Reply reply = new Web(ALL.shop()).post(Web.TYPENAME, "Cookie", "__Host-orgraph=" + "A".repeat(43));

        assertThat(reply.json()).containsOnlyKeys("data");
    }

    @Test
    void no_route_answers_for_a_path_of_no_front_end_but_those_of_the_process() {
        Set<String> answering = routes().stream()
                .filter(route -> ask(ALL.shared(), route, "Orgraph-CSRF", "1").status() != 404)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answering).isEqualTo(OF_PROCESS);
    }

    @Test
    void no_route_answers_for_a_host_of_no_front_end_but_those_of_the_process() {
        RawConnection door = new RawConnection(ALL.server(), 10_000);
        Set<String> answering = routes().stream()
                .filter(route -> !statusAt("elsewhere.example", route, door).equals(List.of(421)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(answering).isEqualTo(OF_PROCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost",
                "localhost.",
                "elsewhere.example",
                "x@localhost",
                "localhost, elsewhere.example",
                ""
            })
    void a_host_is_compared_as_a_whole_with_its_port(String host) {
        assertThat(statusAt(host, "GET /graphql?query=%7B__typename%7D", new RawConnection(ALL.server(), 10_000)))
                .isEqualTo(List.of(421));
    }

    @Test
    void a_host_in_capitals_is_the_same() {
        assertThat(statusAt(
                        "LOCALHOST:" + ALL.server().getPort(),
                        "GET /graphql?query=%7B__typename%7D",
                        new RawConnection(ALL.server(), 10_000)))
                .isEqualTo(List.of(200));
    }

    /** The target of the request counts, as the protocol says, and what a proxy says of hosts does not. */
    @Test
    void neither_another_header_nor_the_header_beside_a_whole_url_chooses_a_front_end() {
        String own = "localhost:" + ALL.server().getPort();
        RawConnection door = new RawConnection(ALL.server(), 10_000);

        assertThat(statusAt("elsewhere.example\r\nX-Forwarded-Host: " + own, "GET /graphiql", door))
                .isEqualTo(List.of(421));
        assertThat(statusAt("elsewhere.example\r\nForwarded: host=\"" + own + '"', "GET /graphiql", door))
                .isEqualTo(List.of(421));
        assertThat(statusAt("elsewhere.example\r\nHost: " + own, "GET /graphiql", door))
                .isEqualTo(List.of(400));
        assertThat(statusAt(own, "GET http://elsewhere.example/graphiql", door)).isEqualTo(List.of(421));
        assertThat(statusAt("elsewhere.example", "GET http://" + own + "/graphiql", door))
                .isEqualTo(List.of(200));
    }

    /** No proxy is trusted here, so what a client says of a prefix chooses nothing. */
    @Test
    void a_prefix_that_no_trusted_proxy_has_taken_off_chooses_no_front_end() {
        assertThat(new Web(ALL.shared())
                        .get("/graphiql", "X-Forwarded-Prefix", "/shop")
                        .status())
                .isEqualTo(404);
    }

    private static List<Integer> statusAt(String host, String route, RawConnection door) {
        String[] parts = route.split(" ", 2);
        return door.send(parts[0] + " " + parts[1].replaceAll("\\{[^}]*}", "x") + " HTTP/1.1\r\nHost: " + host
                        + "\r\nOrgraph-CSRF: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                .statuses();
    }

    /** The routes that do not refuse it as a possible cross-site request. */
    private static Set<String> notForged(String base, String... headers) {
        return routes().stream()
                .filter(route -> !isForged(ask(base, route, headers)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Reply ask(String base, String route, String... headers) {
        String[] parts = route.split(" ", 2);
        return new Web(base).send(parts[0], parts[1].replaceAll("\\{[^}]*}", "x"), "", headers);
    }

    private static boolean isForged(Reply reply) {
        boolean empty = reply.body().length == 0;
        return reply.status() == 403 && (empty || reply.code().startsWith("CSRF_"));
    }

    private static Set<String> routes() {
        return ROUTER.uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
