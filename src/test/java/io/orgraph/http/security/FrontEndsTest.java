package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which front end a request is for: by its host, then by its path. */
class FrontEndsTest {
    private static final FrontEnds ALL = FrontEnds.of(List.of(
            frontEnd("staff", "staff.example", ""),
            frontEnd("hr", "staff.example", "/hr"),
            frontEnd("pay", "staff.example", "/hr/pay"),
            frontEnd("dev", "staff.example:8443", ""),
            frontEnd("any", null, "/any")));

    @ParameterizedTest
    @CsvSource({
        "staff.example, /graphql, staff, ''",
        "STAFF.example, /graphql, staff, ''",
        "staff.example, /hr, hr, /hr",
        "staff.example, /hr/graphql, hr, /hr",
        "staff.example, /hrx/graphql, staff, ''",
        "staff.example, /hr/pay/graphql, pay, /hr/pay",
        "staff.example, /hr/payx, hr, /hr",
        "staff.example, /any/graphql, staff, ''",
        "staff.example:8443, /hr/graphql, dev, ''",
        "other.example, /any/graphql, any, /any"
    })
    void a_host_that_is_named_counts_first_and_then_the_longest_prefix(
            String host, String path, String name, String prefix) {
        FrontEndChoice choice = ALL.choose(List.of(host), path, null);

        assertThat(choice.frontEnd()).extracting(FrontEnd::name).isEqualTo(name);
        assertThat(choice.prefix()).isEqualTo(prefix);
        assertThat(choice.problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"other.example, /graphql", "other.example, /anyx", "staff.example:8444, /graphql", "'', /"})
    void a_path_of_none_is_not_found_where_a_front_end_has_every_host(String host, String path) {
        assertThat(ALL.choose(List.of(host), path, null)).isEqualTo(FrontEndChoice.refused(FrontEnds.NO_PATH));
    }

    @Test
    void a_host_of_none_is_misdirected_where_each_front_end_has_its_own() {
        FrontEnds named = FrontEnds.of(List.of(frontEnd("staff", "staff.example", "")));

        assertThat(named.choose(List.of("other.example"), "/graphql", null))
                .isEqualTo(FrontEndChoice.refused(FrontEnds.NO_HOST));
    }

    /** A deployment that people reach by TLS has none without. */
    @ParameterizedTest
    @CsvSource({
        "https://usual.example, app.example:8443, https://app.example:8443",
        "https://usual.example, localhost:8443, https://localhost:8443",
        "http://localhost:8080, app.example, https://app.example",
        "http://localhost:8080, 127.0.0.1:8080, http://127.0.0.1:8080",
        "https://usual.example, , https://usual.example"
    })
    void its_origin_is_its_host_and_plain_on_this_machine_alone(String usual, @Nullable String host, String origin) {
        assertThat(frontEnd("one", host, "/one").origin(URI.create(usual))).isEqualTo(origin);
    }

    @Test
    void a_request_has_exactly_one_host() {
        assertThat(ALL.choose(List.of(), "/any", null).problem()).isNotNull();
        assertThat(ALL.choose(List.of("staff.example", "staff.example"), "/", null)
                        .problem())
                .isNotNull();
    }

    @Test
    void a_prefix_that_was_taken_off_before_decides_and_is_not_taken_off_again() {
        assertThat(ALL.choose(List.of("staff.example"), "/graphql", "/hr"))
                .isEqualTo(FrontEndChoice.of(named("hr"), ""));
        assertThat(ALL.choose(List.of("staff.example"), "/hr/graphql", "/org"))
                .isEqualTo(FrontEndChoice.of(named("hr"), "/hr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAFF.example",
                "*.example",
                "https://staff.example",
                "staff.example/",
                "staff.example:443",
                "staff.example:80",
                "staff.example:",
                ".example",
                "staff.example.",
                "-",
                ""
            })
    void a_host_is_what_a_browser_sends(String host) {
        assertThatThrownBy(() -> frontEnd("staff", host, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("host: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "/",
                "/app/",
                "//app",
                "/..",
                "/app?x",
                "/a b",
                "/%61",
                "/graphql",
                "/graphql/x",
                "/session/app",
                "/app",
                "/app/x",
                "/graphiql",
                "/health",
                "/prometheus",
                "/sessions"
            })
    void a_path_is_a_prefix_that_no_route_has(String path) {
        assertThatThrownBy(() -> frontEnd("staff", null, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("path: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgraph", "__Host-", "__host-a", "__Host-a b", "__Host-a=b", "__Secure-a", "__Host-a;"})
    void a_cookie_always_has_the_prefix(String name) {
        assertThatThrownBy(() -> new SessionCookie(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cookie: ");
    }

    /** Their cookies would be one. */
    @Test
    void a_cookie_is_not_that_of_a_sign_in_on_its_way() {
        assertThatThrownBy(() -> frontEnd("login", "app.example", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cookie: ");
    }

    private static FrontEnd named(String name) {
        return ALL.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FrontEnd frontEnd(String name, @Nullable String host, String path) {
        return new FrontEnd(name, host, path, SessionCookie.ofFrontEnd(name), AllowedOrigins.NONE, null);
    }
}
