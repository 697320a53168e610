package io.orgraph.journey;

import static io.orgraph.journey.SecondOrigin.CRM;
import static io.orgraph.journey.SecondOrigin.TOURS;
import static io.orgraph.journey.SecondOrigin.press;
import static io.orgraph.journey.SecondOrigin.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.orgraph.testkit.Exposure;
import io.orgraph.testkit.ScriptedResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.LoggerFactory;

/** A web app on a second origin, in a real browser: it works with a cookie alone, and no secret is where anybody could read it. */
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class WebAppInBrowserTest {
    private static final String PLANTS = """
            async (secret) => {
              localStorage.kept = btoa(secret);
              sessionStorage.kept = secret;
              document.cookie = "kept=" + secret;
              window.name = secret;
              document.querySelector("input").value = secret;
              const caught = await caches.open("kept");
              await caught.put("/any", new Response(secret));
              await new Promise((resolve, reject) => {
                const opening = indexedDB.open("kept", 1);
                opening.onupgradeneeded = () => opening.result.createObjectStore("kept").put(secret, "kept");
                opening.onsuccess = () => resolve(opening.result.close());
                opening.onerror = () => reject(opening.error);
              });
              await (await fetch("/planted")).text();
              await (await fetch("/empty?kept=" + secret)).text();
            }""";

    private static final SecondOrigin SITE = new SecondOrigin();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void a_page_of_a_listed_origin_signs_in_asks_changes_and_signs_out() {
        Page app = SITE.app();

        List<String> said = List.of(
                signIn(app),
                press(app, "Session"),
                press(app, "Who is in"),
                press(app, "Give the role"),
                press(app, "Sign out"),
                press(app, "Session"));

        assertThat(said.get(0)).startsWith("200 {\"signedIn\":true,\"sources\":{\"crm\":{\"signedIn\":true");
        assertThat(said.get(1)).contains("\"tours\":{\"signedIn\":true", "idleExpiresAt", "absoluteExpiresAt");
        assertThat(said.get(2)).startsWith("200 {\"data\"").contains("@").doesNotContain("errors");
        assertThat(said.get(3)).startsWith("200 {\"data\"").contains("\"userErrors\":[]");
        assertThat(said.get(4)).isEqualTo("204 ");
        assertThat(said.get(5)).isEqualTo("200 {\"signedIn\":false,\"sources\":{}}");
        assertThat(SITE.sandbox().calls().all().stream()
                        .filter(call -> call.method().equals("PUT")))
                .hasSize(1);
        assertThat(SITE.sessionId()).isEmpty();
    }

    @Test
    void no_credential_and_no_session_is_where_a_script_a_bystander_or_a_reader_of_logs_could_see_it() {
        Page app = SITE.app();
        signIn(app);
        String id = SITE.sessionId();
        press(app, "Who is in");
        press(app, "Give the role");
        press(app, "Session");

        Exposure exposure = SITE.exposure();

        assertThat(exposure.placesOf("\"signedIn\":true")).contains("the page", "the body of POST /session");
        assertThat(exposure.placesOf(CRM)).isEmpty();
        assertThat(exposure.placesOf(TOURS)).isEmpty();
        assertThat(id).hasSize(43);
        assertThat(exposure.placesOf(id)).containsExactly("the header Set-Cookie of POST /session");
    }

    @Test
    void a_secret_that_is_kept_or_told_anywhere_is_found() {
        Page app = SITE.app();
        SITE.files()
                .answers("/empty", "{}")
                .answers("/planted", ScriptedResponse.json(200, TOURS).with("X-Kept", TOURS));
        Exposure exposure = SITE.exposure();
        List<String> before = exposure.placesOf(TOURS);

        app.evaluate(PLANTS, TOURS);
        LoggerFactory.getLogger("planted").info("{}", TOURS);

        assertThat(before).isEmpty();
        assertThat(exposure.placesOf(TOURS))
                .containsExactlyInAnyOrder(
                        "localStorage",
                        "sessionStorage",
                        "a cookie that scripts read",
                        "the window's name or history",
                        "the page",
                        "IndexedDB",
                        "cache storage",
                        "a URL",
                        "the header X-kept of GET /planted",
                        "the body of GET /planted",
                        "the log");
    }
}
