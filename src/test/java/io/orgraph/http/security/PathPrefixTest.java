package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Web;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a path that a proxy takes off, the way to the playground leads there, and never off this host. */
class PathPrefixTest {
    private static final EmbeddedServer BEHIND = ApplicationContext.run(
            EmbeddedServer.class, Map.of("orgraph.http.trusted-proxies", "127.0.0.1", "orgraph.sandbox.port", "0"));
    private static final EmbeddedServer ALONE =
            ApplicationContext.run(EmbeddedServer.class, Map.of("orgraph.sandbox.port", "0"));
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @AfterAll
    static void close() {
        BEHIND.close();
        ALONE.close();
    }

    @ParameterizedTest
    @CsvSource({"/org, /org/graphiql", "/api/org/, /api/org/graphiql", "/v1.2/a_b~c, /v1.2/a_b~c/graphiql"})
    void a_trusted_proxys_prefix_stands_before_the_page(String prefix, String location) {
        assertThat(location(BEHIND, prefix)).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "org",
                "/a/../b",
                "/a//b",
                "/a?b",
                "/%2f",
                "/"
            })
    void what_is_no_plain_path_is_left_out(String prefix) {
        assertThat(location(BEHIND, prefix)).isEqualTo("graphiql");
    }

    @Test
    void anybody_elses_is_left_out() {
        assertThat(location(ALONE, "/org")).isEqualTo("graphiql");
    }

    @ParameterizedTest
    @CsvSource({"/graphiql, ./graphiql/assets/", "/graphiql/, ./assets/"})
    void everything_that_the_page_names_is_relative_to_it(String page, String assets) {
        String text = new Web(ALONE).get(page).text();

        assertThat(ASSET.matcher(text).results().map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .allMatch(name -> name.startsWith(assets));
    }

    private static String location(EmbeddedServer server, String prefix) {
        return new Web(server).get("/", "X-Forwarded-Prefix", prefix).header("Location");
    }
}
