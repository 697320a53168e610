package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.Browser;
import io.orgraph.testkit.Exposure;
import io.orgraph.testkit.LogLines;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page of src/docs/web-app.md is the one that is served, and does what it says. */
@MicronautTest
@Property(name = "orgraph.http.web-app", value = "src/docs/web-app")
class WebAppInTenMinutesTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final String TOKEN = TransactionLinkTokens.ADMIN;

    private final URI server;
    private final Sandbox sandbox;

    WebAppInTenMinutesTest(EmbeddedServer server, Sandbox sandbox) {
        this.server = server.getURI();
        this.sandbox = sandbox;
    }

    @Test
    void the_document_has_the_files_word_for_word() throws IOException {
        String page = Files.readString(DOCS.resolve("web-app.md"));

        assertThat(page)
                .contains("```html\n" + Files.readString(DOCS.resolve("web-app/index.html")) + "```")
                .contains("```js\n" + Files.readString(DOCS.resolve("web-app/app.js")) + "```");
    }

    @Test
    @EnabledIf(
            value = "io.orgraph.testkit.Browser#isInstalled",
            disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
    void it_signs_in_lists_changes_and_signs_out_and_a_reload_finds_the_session_again() {
        try (Browser browser = new Browser(server);
                LogLines log = new LogLines()) {
            Page page = browser.page();
            page.navigate(server.resolve("/app").toString());
            signIn(page, "tot_CANARY_wrong");
            page.getByText("does not accept this credential").waitFor();
            signIn(page, TOKEN);
            page.locator("section").first().waitFor();
            List<String> before = new Exposure(browser, log.all()).placesOf(TOKEN);
            browser.responses().clear();
            page.reload();
            Locator select = page.getByRole(AriaRole.COMBOBOX).first();
            select.waitFor();
            sandbox.calls().clear();
            String role = another(select);
            select.selectOption(role);
            page.getByText("is now").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/web-app.png")));
            List<String> exposed = new Exposure(browser, log.all()).placesOf(TOKEN);
            button(page, "Sign out").click();
            button(page, "Sign in").waitFor();

            assertThat(page.locator("section").count()).isZero();
            assertThat(sandbox.calls().all().stream()
                            .filter(call -> call.method().equals("PUT")))
                    .hasSize(1);
            assertThat(before).isEmpty();
            assertThat(exposed).isEmpty();
            assertThat(browser.context().cookies()).isEmpty();
            assertThat(browser.refused()).isEmpty();
            assertThat(browser.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("401"));
        }
    }

    private static void signIn(Page page, String token) {
        page.getByLabel("Token").fill(token);
        button(page, "Sign in").click();
    }

    /** The id of a role that the member does not have. */
    private static String another(Locator select) {
        return (String) select.evaluate("select => [...select.options].find(option => !option.selected).value");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
