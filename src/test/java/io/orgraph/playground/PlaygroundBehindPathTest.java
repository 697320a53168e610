package io.orgraph.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Behind a proxy that takes a path off and tells nobody, the page opens and answers, and a refused credential is pointed at. */
@MicronautTest
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class PlaygroundBehindPathTest {
    private static final String PREFIX = "/org";
    private static final List<String> PASSED =
            List.of("content-type", "accept", "orgraph-csrf", "orgraph-credential-transactionlink");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final EmbeddedServer server;
    private final HttpServer proxy;
    private final Browser browser;

    PlaygroundBehindPathTest(EmbeddedServer server) throws IOException {
        this.server = server;
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.proxy.setExecutor(threads);
        this.proxy.createContext(PREFIX, this::pass);
        this.proxy.start();
        this.browser =
                new Browser(URI.create("http://127.0.0.1:" + proxy.getAddress().getPort() + PREFIX));
    }

    @AfterEach
    void close() {
        browser.close();
        proxy.stop(0);
        threads.shutdownNow();
    }

    @Test
    void the_page_opens_and_answers_and_a_narrow_one_has_its_button_beside_the_credentials() {
        Page page = browser.page();
        page.navigate("http://127.0.0.1:" + proxy.getAddress().getPort() + PREFIX + "/");
        page.waitForSelector(".graphiql-query-editor .view-lines");
        page.setViewportSize(420, 800);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Credentials"))
                .click();
        page.getByText("Headers instead of a session").click();
        page.getByLabel("transactionlink").fill("tot_CANARY_wrong");

        var answer = page.waitForResponse("**/org/graphql", () -> run(page));

        assertThat(answer.text()).contains("Halden Freight", "UNAUTHENTICATED");
        page.waitForSelector(".orgraph-wanted");
        assertThat(browser.refused()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Playwright clicks what can be seen and reached alone, after scrolling where that helps; here nothing scrolls. */
    private static void run(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query")))
                .click();
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath().substring(PREFIX.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        PASSED.forEach(name -> exchange.getRequestHeaders()
                .getOrDefault(name, List.of())
                .forEach(value -> request.header(name, value)));
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!name.equals("content-length") && !name.equals("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
