package io.orgraph.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page opens, explains and answers, and asks nobody but its own server. */
@MicronautTest
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class PlaygroundInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String RESPONSE =
            "() => __MONACO.editor.getModels().find(m => m.uri.path.endsWith('response.json')).getValue()";

    private final URI server;
    private Browser browser;

    PlaygroundInBrowserTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.browser = new Browser(this.server);
    }

    @BeforeEach
    void open() {
        page().navigate(server.resolve("/").toString());
        page().waitForSelector(".graphiql-query-editor .view-lines");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void an_example_runs_and_nothing_leaves_the_machine() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query")))
                .click();
        page().waitForFunction("() => (" + RESPONSE + ")().includes('\"data\"')");

        page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("playground.png")));
        assertThat((String) page().evaluate(RESPONSE))
                .contains("Customer Onboarding")
                .doesNotContain("\"errors\"");
        assertThat(browser.refused()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_docs_describe_every_type() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Documentation Explorer"))
                .click();
        page().locator(".graphiql-doc-explorer a").getByText("Query", exactly()).click();
        page().waitForSelector(".graphiql-doc-explorer a:text-is(\"organizations\")");

        page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("docs.png")));
        assertThat(page().locator(".graphiql-doc-explorer").innerText()).contains("The read operations.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_docs_of_a_field_list_its_calls_and_permissions() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Documentation Explorer"))
                .click();
        page().locator(".graphiql-doc-explorer a").getByText("Query", exactly()).click();
        page().locator(".graphiql-doc-explorer a")
                .getByText("workspace", exactly())
                .click();
        page().waitForSelector(".graphiql-doc-explorer li");

        page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("calls.png")));
        assertThat(page().locator(".graphiql-doc-explorer li").allInnerTexts())
                .contains("TransactionLink: GET /organizations/workspaces", "TransactionLink: can_view_workspace");
        assertThat((Boolean) page().evaluate("() => [...document.querySelectorAll('.graphiql-doc-explorer *')]"
                        + ".every(element => element.scrollWidth <= element.clientWidth || element.clientWidth === 0)"))
                .isTrue();
    }

    @Test
    void a_credential_goes_along_with_every_question_and_is_nowhere_else() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Credentials"))
                .click();
        page().getByText("Headers instead of a session").click();
        page().getByLabel("transactionlink").fill("tot_sandbox_viewer");
        page().keyboard().press("Tab");

        var request = page().waitForRequest(
                        "**/graphql",
                        () -> page().getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(Pattern.compile("Execute query")))
                                .click());

        assertThat(request.headers()).containsEntry("orgraph-credential-transactionlink", "tot_sandbox_viewer");
        assertThat(page().url()).doesNotContain("tot_");
        assertThat((String) page().evaluate("() => JSON.stringify(localStorage)"))
                .doesNotContain("tot_");
    }

    private Page page() {
        return browser.page();
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }
}
