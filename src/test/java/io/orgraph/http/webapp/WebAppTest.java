package io.orgraph.http.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a folder are served at /app/, and nothing beside, above or behind it. */
class WebAppTest {
    private static final String SECRET = "file_CANARY_1";

    @TempDir
    static Path folder;

    private static Path app;
    private static EmbeddedServer server;
    private static Web web;

    @BeforeAll
    static void start() throws IOException {
        app = folder.resolve("app");
        Files.createDirectories(app.resolve("assets"));
        Files.writeString(app.resolve("index.html"), "<!doctype html><title>App</title>");
        Files.writeString(app.resolve("assets/index-B_1~2.js"), "let a;");
        Files.writeString(app.resolve("a page.html"), SECRET);
        Files.writeString(app.resolve(".env"), SECRET);
        Files.writeString(app.resolve(".hidden.js"), SECRET);
        Files.writeString(app.resolve("server.key"), SECRET);
        Files.writeString(folder.resolve("beside.js"), SECRET);
        Files.createSymbolicLink(app.resolve("out.js"), folder.resolve("beside.js"));
        Files.createSymbolicLink(app.resolve("up"), folder);
        Files.createSymbolicLink(app.resolve("within.js"), app.resolve("assets/index-B_1~2.js"));
        server = ApplicationContext.run(EmbeddedServer.class, Map.of("orgraph.http.web-app", app.toString()));
        web = new Web(server);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/app/, text/html; charset=utf-8",
        "/app/index.html, text/html; charset=utf-8",
        "/app/people/42, text/html; charset=utf-8",
        "/app/assets/, text/html; charset=utf-8",
        "/app/assets/index-B_1~2.js, text/javascript; charset=utf-8",
        "/app/within.js, text/javascript; charset=utf-8"
    })
    void a_file_is_served_with_its_type_and_a_route_of_the_script_with_the_page(String path, String type) {
        Reply reply = web.get(path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void without_its_slash_the_app_is_where_relative_addresses_would_be_wrong() {
        Reply reply = web.get("/app");

        assertThat(reply.status()).isBetween(300, 399);
        assertThat(reply.header("Location")).isEqualTo("app/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../beside.js",
                "/app/..%2fbeside.js",
                "/app/%2e%2e/beside.js",
                "/app/%2e%2e%2fbeside.js",
                "/app/..%5cbeside.js",
                "/app/%252e%252e%252fbeside.js",
                "/app/assets/../../beside.js",
                "/app/assets/..%2f..%2fbeside.js",
                "/app//etc/hosts.txt",
                "/app/%2fetc%2fhosts.txt",
                "/app/file:%2f%2f%2fetc%2fhosts.txt",
                "/app/out.js",
                "/app/up/beside.js",
                "/app/.env",
                "/app/.hidden.js",
                "/app/assets/.%2findex-B_1~2.js",
                "/app/server.key",
                "/app/a%20page.html",
                "/app/index.html%00.js",
                "/app/nowhere.js"
            })
    void nothing_else_is_there(String path) {
        Reply reply = web.get(path);

        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.text()).doesNotContain("CANARY", folder.toString());
    }

    @Test
    void a_cookie_changes_nothing_and_a_known_file_is_304_until_it_is_written_anew() throws IOException {
        Path file = Files.writeString(app.resolve("style.css"), "a {}");
        String tag = web.get("/app/style.css").header("ETag");
        Reply known = web.get("/app/style.css", "If-None-Match", tag, "Cookie", "orgraph-without-tls=session_CANARY_1");

        Files.writeString(file, "body {}");
        Reply changed = web.get("/app/style.css", "If-None-Match", tag);

        assertThat(known.status()).isEqualTo(304);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo("body {}");
    }

    @Test
    void only_reads_are_served() {
        assertThat(web.send("POST", "/app/index.html", "{}", "Content-Type", Web.JSON)
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "app/assets", "app/index.html", "a\0b"})
    void a_path_without_a_page_is_no_web_app(String path) {
        assertThatThrownBy(() -> WebAppFolder.of(folder + "/" + path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index.html");
    }
}
