package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goes over every route that the server has, as its router knows them, with a session's cookie and nothing that a page of
 * another site could not send: all of them refuse it but a few that use no cookie.
 */
@MicronautTest
@Property(name = "planted.route", value = "true")
@Property(name = "orgraph.http.web-app", value = "src/docs/web-app")
@Property(name = "endpoints.loggers.enabled", value = "true")
@Property(name = "endpoints.prometheus.enabled", value = "true")
class CsrfWalkTest {
    private static final Set<String> ALLOWED = Set.of(
            "GET /",
            "GET /app",
            "GET /app/{+path}",
            "GET /graphiql",
            "GET /graphiql/assets/{name}",
            "GET /health",
            "GET /health/{selector}",
            "GET /prometheus",
            "GET /session/callback",
            "GET /session/login",
            "GET /session/signed-out",
            "HEAD /",
            "HEAD /app",
            "HEAD /app/{+path}",
            "HEAD /graphiql",
            "HEAD /graphiql/assets/{name}",
            "HEAD /health",
            "HEAD /health/{selector}",
            "HEAD /prometheus",
            // No cookie counts for it: a provider's signed token says which sessions end.
            "POST /session/back-channel-logout");

    private static final List<String> COOKIES = List.of(
            "__Host-orgraph=session_CANARY_walk",
            "orgraph-without-tls=session_CANARY_walk",
            "a=b; __Host-orgraph=session_CANARY_walk; c=d",
            "__Host-orgraph",
            "__Host-orgraph=");

    private final Web web;
    private final Router router;

    CsrfWalkTest(EmbeddedServer server, Router router) {
        this.web = new Web(server);
        this.router = router;
    }

    @Test
    void every_route_refuses_a_cookie_without_proof_but_those_of_the_list() {
        for (String cookie : COOKIES) {
            assertThat(answering("Cookie", cookie)).isEqualTo(ALLOWED);
        }
    }

    @Test
    void the_header_without_an_origin_is_no_proof() {
        assertThat(answering("Cookie", COOKIES.get(0), "Orgraph-CSRF", "1")).isEqualTo(ALLOWED);
        assertThat(answering("Cookie", COOKIES.get(0), "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(ALLOWED);
    }

    @Test
    void the_walk_knows_the_routes_of_today_and_one_that_is_added() {
        assertThat(routes())
                .contains("GET /graphql", "POST /graphql", "POST /loggers/{name}", "GET /planted", "POST /planted/{id}")
                .hasSizeGreaterThan(10);
    }

    /** Without the cookie, each planted route answers: so nothing but the check has refused it. */
    @Test
    void a_route_that_forgot_the_check_would_be_found() {
        Set<String> answering = answering("X-Request-Id", "walk");

        assertThat(answering).contains("GET /planted", "POST /planted/{id}", "POST /graphql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/graphql/", "/graphiqlx", "/healthx", "//graphiql", "/graphiql%2f..%2fgraphql"})
    void a_path_that_is_no_route_is_refused_as_well(String path) {
        assertThat(isRefused(web.get(path, "Cookie", COOKIES.get(0)))).isTrue();
    }

    /** The routes that do not refuse it as a possible cross-site request. */
    private Set<String> answering(String... headers) {
        return routes().stream()
                .filter(route -> !isRefused(ask(route, headers)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Reply ask(String route, String... headers) {
        String[] parts = route.split(" ", 2);
        return web.send(parts[0], parts[1].replaceAll("\\{[^}]*}", "x"), "", headers);
    }

    private static boolean isRefused(Reply reply) {
        boolean empty = reply.body().length == 0;
        return reply.status() == 403 && (empty || reply.code().startsWith("CSRF_"));
    }

    private Set<String> routes() {
        return router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A route as somebody may add one, who has not heard of cross-site requests. */
    @Controller("/planted")
    @Requires(property = "planted.route")
    static class Planted {
        @Get
        String read() {
            return "read";
        }

        @Post("/{id}")
        String change(String id) {
            return id;
        }
    }
}
