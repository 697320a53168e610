package io.orgraph.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.Browser;
import io.orgraph.testkit.Exposure;
import io.orgraph.testkit.LogLines;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import io.orgraph.upstream.Upstreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A deployment with a web app on a second origin, which it lists, and a copy of the app on a third, which it does not; and a
 * browser whose owner uses both.
 */
final class SecondOrigin implements AutoCloseable {
    static final String CRM = TransactionLinkTokens.ADMIN;
    static final String TOURS = ToursCredentials.ADMIN_KEY;

    private static final String SAID = "() => document.getElementById('said').textContent";

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final ScriptedUpstream app = new ScriptedUpstream(page());
    private final ScriptedUpstream foreign = new ScriptedUpstream(page());
    private final EmbeddedServer server = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind", "transactionlink",
                    "orgraph.sources.crm.url", sandbox.transactionLink().toString(),
                    "orgraph.sources.tours.kind", "tours",
                    "orgraph.sources.tours.url", sandbox.tours().toString(),
                    "orgraph.http.origins", at("localhost", app)));
    private final LogLines log = new LogLines().everythingAt("DEBUG").at("OFF", Upstreams.WIRE_LOGGER);
    private final Browser browser = new Browser(
            server(), URI.create(at("localhost", app)), URI.create("http://localhost"), URI.create("http://127.0.0.1"));

    Sandbox sandbox() {
        return sandbox;
    }

    Browser browser() {
        return browser;
    }

    /** As a browser names it. */
    URI server() {
        return URI.create("http://localhost:" + server.getPort());
    }

    /** The app on the listed origin, in a browser that was nowhere yet. */
    Page app() {
        browser.renew();
        log.all().clear();
        Page page = browser.page();
        page.navigate(at("localhost", app) + "/?server=" + server());
        sandbox.calls().clear();
        return page;
    }

    /** The copy on a port that is not listed, in a further tab. */
    Page foreign(String host) {
        Page page = browser.newPage();
        page.navigate(at(host, foreign) + "/?server=" + server());
        return page;
    }

    /** An answer of the app's own server, which a page can ask for under that path. */
    ScriptedUpstream files() {
        return app;
    }

    static String signIn(Page page) {
        page.getByLabel("Token of the CRM").fill(CRM);
        page.getByLabel("Key of the tours").fill(TOURS);
        return press(page, "Sign in");
    }

    /** What the page then says: the status and the answer, or the failure. */
    static String press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForFunction(SAID);
        return (String) page.evaluate(SAID);
    }

    /** The value of the one cookie that the browser has; empty without one. */
    String sessionId() {
        return browser.context().cookies().stream()
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    Exposure exposure() {
        return new Exposure(browser, log.all());
    }

    @Override
    public void close() {
        browser.close();
        log.close();
        server.close();
        app.close();
        foreign.close();
        sandbox.close();
    }

    private static String at(String host, ScriptedUpstream pages) {
        return "http://" + host + ":" + pages.url().getPort();
    }

    private static ScriptedResponse page() {
        try {
            String html = Files.readString(Path.of("src/test/resources/webapp/team.html"));
            return ScriptedResponse.of(200, "text/html; charset=utf-8", html);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
