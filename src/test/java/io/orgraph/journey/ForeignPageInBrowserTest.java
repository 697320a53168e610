package io.orgraph.journey;

import static io.orgraph.journey.SecondOrigin.press;
import static io.orgraph.journey.SecondOrigin.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy of the web app on a port that is not listed, in the browser of somebody who is signed in: of the same site, for
 * which the browser sends the cookie, and of another one.
 */
@EnabledIf(
        value = "io.orgraph.testkit.Browser#isInstalled",
        disabledReason = "needs Chromium at /usr/bin/chromium: apt-get install chromium")
class ForeignPageInBrowserTest {
    private static final String QUESTION = "{organizations{nodes{workspaces{totalCount}}}}";

    /** What a page can send to any server without asking it first. */
    private static final Map<String, String> SENT_UNASKED = Map.of(
            "fetch", """
                    ({ server, question }) => fetch(server + "/graphql", { method: "POST", mode: "no-cors",
                      credentials: "include", body: JSON.stringify({ query: question }) }).then((answer) => answer.type)""",
            "fetch of the session", """
                    ({ server }) => fetch(server + "/session", { mode: "no-cors", credentials: "include" })
                      .then((answer) => answer.type)""",
            "sign-in", """
                    ({ server }) => fetch(server + "/session", { method: "POST", mode: "no-cors", credentials: "include",
                      body: '{"credentials":{"crm":"tot_sandbox_viewer"}}' }).then((answer) => answer.type)""",
            "beacon", """
                    ({ server, question }) => "" + navigator.sendBeacon(server + "/graphql", JSON.stringify({ query: question }))""",
            "image", """
                    ({ server, question }) => new Promise((resolve) => { const image = new Image();
                      image.onload = image.onerror = (event) => resolve(event.type);
                      image.src = server + "/graphql?query=" + encodeURIComponent(question); })""",
            "script", """
                    ({ server, question }) => new Promise((resolve) => { const script = document.createElement("script");
                      script.onload = script.onerror = (event) => resolve(event.type);
                      script.src = server + "/graphql?query=" + encodeURIComponent(question); document.body.append(script); })""",
            "frame", """
                    ({ server, question }) => new Promise((resolve) => { const frame = document.createElement("iframe");
                      frame.onload = (event) => resolve(event.type);
                      frame.src = server + "/graphql?query=" + encodeURIComponent(question); document.body.append(frame); })""",
            "form", """
                    ({ server, question }) => new Promise((resolve) => { const frame = document.createElement("iframe");
                      frame.name = "target"; document.body.append(frame);
                      frame.onload = (event) => resolve(event.type);
                      const form = document.createElement("form"); const field = document.createElement("input");
                      Object.assign(form, { action: server + "/graphql", method: "post", enctype: "text/plain", target: "target" });
                      Object.assign(field, { name: '{"query":"' + question + '","x":"', value: '"}' });
                      form.append(field); document.body.append(form); form.submit(); })""",
            "events", """
                    ({ server, question }) => new Promise((resolve) => {
                      const events = new EventSource(server + "/graphql?query=" + encodeURIComponent(question),
                        { withCredentials: true });
                      events.onopen = () => resolve("open"); events.onerror = () => { events.close(); resolve("error"); }; })""",
            "socket", """
                    ({ server }) => new Promise((resolve) => {
                      const socket = new WebSocket(server.replace("http", "ws") + "/graphql", "graphql-transport-ws");
                      socket.onopen = () => resolve("open"); socket.onerror = () => resolve("error"); })""");

    private static final SecondOrigin SITE = new SecondOrigin();

    private Page app;

    @BeforeEach
    void begin() {
        app = SITE.app();
        signIn(app);
        press(app, "Who is in");
        SITE.sandbox().calls().clear();
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void it_can_neither_sign_in_nor_ask_nor_change_nor_look_nor_sign_out(String host) {
        Page foreign = SITE.foreign(host);

        List<String> said = List.of(
                signIn(foreign),
                press(foreign, "Who is in"),
                press(foreign, "Give the role"),
                press(foreign, "Session"),
                press(foreign, "Sign out"));

        assertThat(said).hasSize(5).allMatch("failed: TypeError"::equals);
        assertThat(SITE.sandbox().calls().all()).isEmpty();
        assertThat(press(app, "Session")).startsWith("200 {\"signedIn\":true");
        assertThat(press(app, "Who is in")).startsWith("200 {\"data\"");
        foreign.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void what_it_sends_without_asking_first_runs_nothing(String host) {
        Page foreign = SITE.foreign(host);
        String id = SITE.sessionId();
        SITE.browser().responses().clear();
        Map<String, String> about = Map.of("server", SITE.server().toString(), "question", QUESTION);

        SENT_UNASKED.forEach((name, attempt) ->
                assertThat(foreign.evaluate(attempt, about)).as(name).isIn("opaque", "true", "error", "load"));

        assertThat(toTheServer()).hasSizeGreaterThan(4).allMatch(response -> response.status() == 403);
        assertThat(SITE.sandbox().calls().all()).isEmpty();
        assertThat(SITE.sessionId()).isEqualTo(id);
        assertThat(press(app, "Session")).startsWith("200 {\"signedIn\":true");
        foreign.close();
    }

    private static List<Response> toTheServer() {
        return SITE.browser().responses().stream()
                .filter(response -> response.url().startsWith(SITE.server().toString()))
                .toList();
    }
}
