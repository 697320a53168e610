package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.LogLines;
import io.orgraph.upstream.Upstreams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page signs in with the credentials of two sources, works with a cookie alone, and signs out. */
class SessionsOverHttpTest {
    private static final String GOOD = "tot_CANARY_good";
    private static final String CRM = "\"crm\":\"" + GOOD + "\"";
    private static final String HR = "\"hr\":\"" + GOOD + "\"";
    private static final String BAD_HR = "\"hr\":\"tot_CANARY_bad\"";
    private static final String QUESTION = "{ organizations { nodes { workspaces { totalCount } } } }";
    private static final FaultServer UPSTREAM = FaultServer.choosing(SessionsOverHttpTest::answer);
    private static final LogLines LOG = new LogLines();
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind", "transactionlink",
                    "orgraph.sources.crm.url", UPSTREAM.url() + "/crm",
                    "orgraph.sources.hr.kind", "transactionlink",
                    "orgraph.sources.hr.url", UPSTREAM.url() + "/hr",
                    "endpoints.prometheus.enabled", "true"));

    private final SessionBrowser browser = new SessionBrowser(SERVER);

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
        LOG.close();
    }

    @BeforeEach
    void forgetHits() {
        LOG.everythingAt("DEBUG").at("OFF", Upstreams.WIRE_LOGGER);
        UPSTREAM.choose(SessionsOverHttpTest::answer);
        UPSTREAM.requests().clear();
    }

    @Test
    void a_page_signs_in_asks_and_signs_out() {
        Reply signedIn = browser.signIn(CRM + "," + HR);
        Reply asked = browser.ask(QUESTION);
        Reply session = browser.session();
        String former = browser.cookie();
        Reply signedOut = browser.signOut();
        browser.cookie(former);
        Reply replayed = browser.ask(QUESTION);

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json()).containsOnlyKeys("signedIn", "sources", "idleExpiresAt", "absoluteExpiresAt");
        assertThat(asked.json()).containsOnlyKeys("data");
        assertThat(session.text())
                .contains("\"signedIn\":true,\"sources\":{\"crm\":{\"signedIn\":true,\"user\":null},\"hr\":");
        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void each_credential_is_checked_at_its_source_by_one_read() {
        browser.signIn(CRM + "," + HR);

        assertThat(UPSTREAM.requests()).hasSize(2).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void the_cookie_is_for_this_host_alone_and_no_script_reads_it() {
        String cookie = browser.signIn(CRM).header("Set-Cookie");

        assertThat(cookie)
                .matches("orgraph-without-tls=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void what_a_source_refuses_is_said_and_the_others_are_signed_in() {
        Reply reply = browser.signIn(CRM + "," + BAD_HR);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains("\"crm\":{\"signedIn\":true")
                .contains("The source 'hr' does not accept this credential")
                .doesNotContain("\"hr\":{");
        assertThat(browser.session().text()).doesNotContain("hr");
    }

    @Test
    void no_session_begins_where_no_source_accepts() {
        Reply reply = browser.signIn(BAD_HR);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_source_that_cannot_check_it_is_said_to_be_unavailable() {
        UPSTREAM.now(Fault.status(500));

        Reply reply = browser.signIn(CRM);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).startsWith("UPSTREAM_");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_further_sign_in_adds_its_source_under_a_new_id() {
        browser.signIn(CRM);
        String first = browser.cookie();

        Reply reply = browser.signIn(HR);

        assertThat(browser.cookie()).isNotEqualTo(first);
        assertThat(reply.text()).contains("\"crm\":{\"signedIn\":true", "\"hr\":{\"signedIn\":true");
        SessionBrowser other = new SessionBrowser(SERVER);
        other.cookie(first);
        assertThat(other.ask("{ __typename }").status()).isEqualTo(401);
    }

    @Test
    void an_id_that_was_planted_before_the_sign_in_is_worth_nothing_after_it() {
        String planted = "orgraph-without-tls=" + "A".repeat(43);
        browser.cookie(planted);

        browser.signIn(CRM);

        assertThat(browser.cookie()).isNotEqualTo(planted);
        SessionBrowser attacker = new SessionBrowser(SERVER);
        attacker.cookie(planted);
        assertThat(attacker.ask("{ __typename }").status()).isEqualTo(401);
    }

    @Test
    void a_source_that_answers_401_is_signed_out_at_once_and_not_asked_again() {
        browser.signIn(CRM + "," + HR);
        UPSTREAM.choose(request -> request.contains("/crm/") ? Fault.status(401) : answer(request));

        browser.ask(QUESTION);
        Reply session = browser.session();
        UPSTREAM.requests().clear();
        browser.ask(QUESTION);

        assertThat(session.text()).contains("\"crm\":{\"signedIn\":false", "\"hr\":{\"signedIn\":true");
        assertThat(UPSTREAM.requests()).isNotEmpty().allMatch(request -> request.contains("/hr/"));
    }

    @Test
    void the_viewer_of_a_session_is_the_one_of_its_credentials() {
        browser.signIn(CRM);

        assertThat(browser.ask("{ viewer { sources { source { name } credential } } }")
                        .text())
                .contains("{\"source\":{\"name\":\"crm\"},\"credential\":\"REQUEST\"}")
                .contains("{\"source\":{\"name\":\"hr\"},\"credential\":\"NONE\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Orgraph-Credential-crm", "Orgraph-Credential-hr", "Orgraph-Key"})
    void a_session_and_a_credential_in_a_header_are_refused_together(String header) {
        browser.signIn(CRM);
        UPSTREAM.requests().clear();

        Reply reply = browser.ask(QUESTION, header, "tot_CANARY_header");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(UPSTREAM.requests()).isEmpty();
    }

    @Test
    void without_a_session_there_is_none_to_tell_or_to_end() {
        assertThat(browser.session().text()).isEqualTo("{\"signedIn\":false,\"sources\":{}}");
        assertThat(browser.signOut().status()).isEqualTo(204);
    }

    @Test
    void two_cookies_are_none() {
        browser.signIn(CRM);
        browser.cookie(browser.cookie() + "; __Host-orgraph=" + "A".repeat(43));

        assertThat(browser.ask(QUESTION).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[]; 400",
                "{}; 400",
                "{\"credentials\":{}}; 400",
                "{\"credentials\":[]}; 400",
                "{\"credentials\":{\"nobody_CANARY\":\"tot_CANARY\"}}; 400",
                "{\"credentials\":{\"crm\":1}}; 401",
                "{\"credentials\":{\"crm\":\"\"}}; 401",
                "{\"credentials\":{\"crm\":\"tot CANARY\"}}; 401",
                "{\"credentials\":{\"crm\":\"tot_CANARY\"},\"more\":1}; 400",
                "{\"credentials\":{\"crm\":\"a\",\"crm\":\"b\"}}; 400",
                "{; 400"
            })
    void a_body_of_another_form_is_refused_before_any_call(String body, int status) {
        Reply reply = browser.send("POST", "/session", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).doesNotContain("CANARY");
        assertThat(UPSTREAM.requests()).isEmpty();
    }

    @Test
    void a_page_cannot_sign_a_browser_in_without_the_header() {
        Reply reply =
                new Web(SERVER).send("POST", "/session", "{\"credentials\":{" + CRM + "}}", "Content-Type", Web.JSON);

        assertThat(reply.code()).isEqualTo("CSRF_HEADER_MISSING");
        assertThat(UPSTREAM.requests()).isEmpty();
    }

    @Test
    void no_source_sees_the_cookie_and_no_answer_or_log_has_a_credential_or_the_id() {
        browser.signIn(CRM + "," + BAD_HR);
        browser.ask(QUESTION);
        browser.session();
        String id = browser.cookie().substring(browser.cookie().indexOf('=') + 1);
        browser.signOut();

        assertThat(UPSTREAM.requests())
                .isNotEmpty()
                .noneMatch(request ->
                        request.contains(id) || request.toLowerCase(Locale.ROOT).contains("cookie"));
        assertThat(browser.replies())
                .noneMatch(reply -> reply.text().contains(id) || reply.text().contains("CANARY"));
        assertThat(LOG.all()).isNotEmpty().noneMatch(line -> line.contains(id) || line.contains("CANARY"));
    }

    @Test
    void meters_count_the_sessions() {
        browser.signIn(CRM);
        browser.signIn(HR);
        browser.signOut();

        List<String> scrape = new Web(SERVER).get("/prometheus").text().lines().toList();

        assertThat(scrape)
                .anyMatch(line -> line.startsWith("orgraph_sessions_live "))
                .anyMatch(line -> line.matches("orgraph_sessions_started_total [1-9].*"))
                .anyMatch(line -> line.matches("orgraph_sessions_ended_total\\{reason=\"replaced\"} [1-9].*"))
                .anyMatch(line -> line.matches("orgraph_sessions_ended_total\\{reason=\"signed_out\"} [1-9].*"));
    }

    private static Fault answer(String request) {
        return request.contains(GOOD) ? Fault.json("[]") : Fault.status(401);
    }
}
