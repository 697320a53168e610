package io.orgraph.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.testkit.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Where only trusted documents run, the playground says so, shows them, and sends them by their ids. */
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class TrustedDocumentsInBrowserTest {
    private static final String MANIFEST = """
            { "names": "query Names {\\n  organizations {\\n    nodes { name }\\n  }\\n}\\n",
              "kinds": "query Kinds { sources { name kind } }" }""";

    @Test
    void they_are_listed_with_their_texts_and_run_by_their_ids(@TempDir Path folder) throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.json"), MANIFEST);
        try (EmbeddedServer server = ApplicationContext.run(
                        EmbeddedServer.class,
                        Map.of("orgraph.operations.manifest", manifest.toString(), "orgraph.operations.mode", "only"));
                Browser browser = new Browser(server.getURI())) {
            Page page = browser.page();
            page.navigate(server.getURI().resolve("/graphiql").toString());
            Locator panel = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Trusted Documents"));
            panel.getByText("Kinds").first().click();

            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/trusted-documents.png")));
            assertThat(page.getByText("Only trusted documents run here").isVisible())
                    .isTrue();
            assertThat(panel.getByText("query Kinds { sources { name kind } }").isVisible())
                    .isTrue();
            panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open Kinds in a tab"))
                    .click();
            Request asked = run(page);
            assertThat(asked.postData()).contains("\"documentId\":\"kinds\"").doesNotContain("sources");
            assertThat(asked.response().text()).contains("\"kind\":\"TRANSACTIONLINK\"");
        }
    }

    /** With several operations in a document the button shows a menu; these have one. */
    private static Request run(Page page) {
        return page.waitForRequest(
                Pattern.compile("/graphql$"),
                () -> page.getByRole(
                                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Execute query")))
                        .click());
    }
}
