package io.orgraph.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.Browser;
import io.orgraph.testkit.Exposure;
import io.orgraph.testkit.LogLines;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A person signs in at the playground by a dialog, works with a session, and signs out; by the keyboard as well. */
@MicronautTest
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class SignInInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String TOKEN = "tot_sandbox_viewer";

    /** Contrast of the text of an element with what is behind it, as WCAG computes it. */
    private static final String CONTRAST = """
            (element) => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const light = (colors) => {
                canvas.clearRect(0, 0, 1, 1);
                colors.forEach((color) => { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); });
                const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
                    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const behind = [];
              for (let at = element; at; at = at.parentElement) behind.unshift(getComputedStyle(at).backgroundColor);
              const [dark, bright] = [light(behind), light([...behind, getComputedStyle(element).color])].sort((a, b) => a - b);
              return (bright + 0.05) / (dark + 0.05);
            }""";

    private final URI server;
    private final Browser browser;
    private final LogLines log = new LogLines();

    SignInInBrowserTest(EmbeddedServer server) {
        this.server = server.getURI();
        this.browser = new Browser(this.server);
    }

    @BeforeEach
    void open() {
        page().navigate(server.resolve("/").toString());
        page().waitForSelector(".graphiql-query-editor .view-lines");
        button("Show Credentials").click();
    }

    @AfterEach
    void close() {
        browser.close();
        log.close();
    }

    @Test
    void a_session_takes_the_place_of_tokens_in_headers_and_no_token_stays_in_the_browser() {
        signIn(TOKEN);
        Locator state = region().getByRole(AriaRole.STATUS);
        state.getByText("transactionlink").waitFor();
        Request asked = page().waitForRequest(
                        "**/graphql",
                        () -> button(Pattern.compile("Execute query")).click());

        assertThat(asked.headers())
                .containsEntry("orgraph-csrf", "1")
                .doesNotContainKeys("orgraph-credential-transactionlink", "authorization");
        assertThat(asked.response().status()).as("data and errors").isEqualTo(294);
        assertThat(state.innerText()).contains("Signed in", "Ends at", "in any case");
        assertThat(new Exposure(browser, log.all()).placesOf(TOKEN)).isEmpty();
        button("Sign out").click();
        state.getByText("Nobody is signed in.").waitFor();
        assertThat(browser.context().cookies()).isEmpty();
    }

    @Test
    void a_refused_credential_is_told_in_words_beside_its_field() {
        signIn("tot_CANARY_wrong");
        Locator field = dialog().getByLabel("transactionlink");
        dialog().getByText("does not accept this credential").waitFor();

        assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page().locator("[id='" + field.getAttribute("aria-describedby") + "']")
                        .innerText())
                .contains("The source 'transactionlink' does not accept this credential");
        assertThat(browser.context().cookies()).isEmpty();
    }

    @Test
    void the_dialog_is_used_by_the_keyboard_alone() {
        button("Sign in").focus();
        page().keyboard().press("Enter");
        dialog().waitFor();
        String first = (String) page().evaluate("() => document.activeElement.type");
        page().keyboard().press("Escape");
        dialog().waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        Object back = page().evaluate("() => document.activeElement.textContent");
        page().keyboard().press("Enter");
        dialog().waitFor();
        page().keyboard().type(TOKEN);
        page().keyboard().press("Enter");
        region().getByRole(AriaRole.STATUS).getByText("transactionlink").waitFor();

        assertThat(first).isEqualTo("password");
        assertThat(back).isEqualTo("Sign in");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_credential_that_stands_in_a_header_is_sent_without_the_session() {
        signIn(TOKEN);
        region().getByRole(AriaRole.STATUS).getByText("transactionlink").waitFor();
        page().getByText("Headers instead of a session").click();
        page().getByLabel("transactionlink").fill("tot_sandbox_admin");
        Request asked = page().waitForRequest(
                        "**/graphql",
                        () -> button(Pattern.compile("Execute query")).click());

        assertThat(asked.response().status()).isEqualTo(200);
        assertThat(asked.allHeaders())
                .containsEntry("orgraph-credential-transactionlink", "tot_sandbox_admin")
                .doesNotContainKey("cookie");
    }

    @Test
    void the_dialog_can_be_read_in_both_themes() {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            signIn("tot_CANARY_wrong");
            dialog().getByText("does not accept this credential").waitFor();

            page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("sign-in-" + theme + ".png")));
            for (Locator text : dialog().locator("h2, p, label, button, input").all()) {
                assertThat(((Number) text.evaluate(CONTRAST)).doubleValue())
                        .as(theme + " " + text.innerText())
                        .isGreaterThan(4.5);
            }
            dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
        }
    }

    private void signIn(String token) {
        button("Sign in").click();
        dialog().getByLabel("transactionlink").fill(token);
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private Locator region() {
        return page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Session"));
    }

    private Locator dialog() {
        return page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sign in"));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(Pattern name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Page page() {
        return browser.page();
    }
}
