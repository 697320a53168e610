package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.SessionViews;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The graph's viewer and GET /session are one truth, in each state that a session can be in. */
class ViewerSessionTest {
    private static final String CRM = "\"crm\":\"tot_CANARY_good\"";
    private static final String HR = "\"hr\":\"tot_CANARY_good\"";
    private static final String QUESTION = "{ organizations { nodes { workspaces { totalCount } } } }";
    private static final FaultServer UPSTREAM = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind",
                    "transactionlink",
                    "orgraph.sources.crm.url",
                    UPSTREAM.url() + "/crm",
                    "orgraph.sources.hr.kind",
                    "transactionlink",
                    "orgraph.sources.hr.url",
                    UPSTREAM.url() + "/hr"));

    private final SessionBrowser browser = new SessionBrowser(SERVER);

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
    }

    @BeforeEach
    void everySourceAccepts() {
        UPSTREAM.choose(request -> Fault.json("[]"));
    }

    @Test
    void signed_in_at_one_source_or_at_both_or_at_one_that_has_rejected_it() {
        browser.signIn(CRM);
        assertOneTruth();
        browser.signIn(HR);
        assertOneTruth();

        UPSTREAM.choose(request -> request.contains("/crm/") ? Fault.status(401) : Fault.json("[]"));
        browser.ask(QUESTION);

        assertOneTruth();
        assertThat(browser.session().text()).contains("\"crm\":{\"signedIn\":false", "\"hr\":{\"signedIn\":true");
        browser.signIn(HR);
        assertOneTruth();
    }

    @Test
    void without_a_provider_there_is_no_user_in_either() {
        browser.signIn(CRM);

        assertOneTruth();
        assertThat(inGraph()).doesNotContainKeys("provider", "user");
    }

    @Test
    void a_source_that_was_never_signed_in_at_is_in_neither() {
        browser.signIn(CRM);

        assertThat(inGraph()).containsEntry("sources", Map.of("crm", true));
    }

    @Test
    void the_viewer_makes_no_call_for_it() {
        browser.signIn(CRM);
        UPSTREAM.requests().clear();

        browser.ask(SessionViews.VIEWER);

        assertThat(UPSTREAM.requests()).isEmpty();
    }

    @Test
    void without_a_session_there_is_none_in_either() {
        assertThat(browser.session().json()).isEqualTo(Map.of("signedIn", false, "sources", Map.of()));
        Map<String, Object> answer = new Web(SERVER)
                .post("{\"query\":\"" + SessionViews.VIEWER + "\"}", "Orgraph-Credential-crm", "tot_CANARY_good")
                .json();

        assertThat(Json.at(answer, "data.viewer.session")).isNull();
        assertThat(String.valueOf(Json.at(answer, "data.viewer.sources"))).doesNotContain("true", "false");
    }

    private void assertOneTruth() {
        Map<String, Object> inGraph = inGraph();
        assertThat(inGraph).isEqualTo(SessionViews.overHttp(browser.session()));
    }

    private Map<String, Object> inGraph() {
        return SessionViews.inGraph(browser.ask(SessionViews.VIEWER));
    }
}
