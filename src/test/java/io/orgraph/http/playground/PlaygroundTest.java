package io.orgraph.http.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
class PlaygroundTest {
    private static final Pattern ASSET = Pattern.compile("\"\\./(graphiql/assets/[^\"]+)\"");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " connect-src 'self'; img-src 'self' data:; font-src 'self' data:; worker-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Web web;

    PlaygroundTest(EmbeddedServer server) {
        this.web = new Web(server);
    }

    @Test
    void the_root_leads_to_the_playground() {
        Reply reply = web.get("/");

        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo("graphiql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql/"})
    void the_page_is_html_that_is_asked_for_anew_each_time(String path) {
        Reply reply = web.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.text()).startsWithIgnoringCase("<!doctype html>");
        assertGuarded(reply);
    }

    @Test
    void a_page_that_the_client_has_already_is_304() {
        String tag = web.get("/graphiql").header("ETag");

        Reply again = web.get("/graphiql", "If-None-Match", tag);
        Reply other = web.get("/graphiql", "If-None-Match", "\"other\"");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void every_asset_that_the_page_names_is_there_and_may_be_kept_for_ever() {
        List<String> assets = assets();

        assertThat(assets).isNotEmpty().allSatisfy(path -> {
            Reply reply = web.get(path);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(reply.header("Content-Type")).startsWith(typeOf(path));
            assertThat(reply.header("Content-Encoding")).isEmpty();
            assertThat(reply.body()).isNotEmpty();
            assertGuarded(reply);
        });
    }

    @Test
    void an_asset_is_compressed_for_a_client_that_takes_gzip() throws IOException {
        String asset = assets().get(0);
        byte[] plain = web.get(asset, "Accept-Encoding", "gzip;q=0, identity").body();

        Reply reply = web.get(asset, "Accept-Encoding", "br, gzip;q=0.5");

        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(reply.header("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../index.html",
                "..%2findex.html",
                "%2e%2e/index.html",
                "%2e%2e%2findex.html",
                "..%5cindex.html",
                "%252e%252e%252findex.html",
                "..%2f..%2fapplication.yml",
                "....%2f%2findex.html",
                "%2fetc%2fpasswd",
                "/etc/passwd",
                "file:%2f%2f%2fetc%2fpasswd",
                "a%00.js",
                "index.html%00.js",
                ".js",
                "nope.js",
                "nope",
                "index.html",
                "%20.js",
                "%E2%80%AE.js",
                "assets/",
                "*.js"
            })
    void a_name_that_does_not_exist_is_404_whatever_it_is_made_of(String name) {
        Reply reply = web.get("/graphiql/assets/" + name);

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.code()).isIn("NOT_FOUND", "BAD_REQUEST");
        assertThat(reply.text()).doesNotContainIgnoringCase("doctype", "root:", "micronaut");
    }

    private List<String> assets() {
        return ASSET.matcher(web.get("/graphiql").text())
                .results()
                .map(found -> "/" + found.group(1))
                .toList();
    }

    private static String typeOf(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            default -> throw new AssertionError("An asset of an unknown kind: " + path);
        };
    }

    private static void assertGuarded(Reply reply) {
        assertThat(reply.header("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }
}
