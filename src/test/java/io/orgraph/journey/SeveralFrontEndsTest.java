package io.orgraph.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.log.LogLimit;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.LogLines;
import io.orgraph.testkit.TwoHosts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three front ends of one deployment, apart by host and by path: what each has is nobody else's. */
class SeveralFrontEndsTest {
    private static final String CRM = "\"crm\":\"tot_CANARY_good\"";
    private static final String QUESTION = "{ organizations { nodes { workspaces { totalCount } } } }";
    private static final FaultServer UPSTREAM = FaultServer.with(Fault.json("[]"));
    private static final TwoHosts ALL = new TwoHosts(Map.of(
            "orgraph.sources.crm.kind",
            "transactionlink",
            "orgraph.sources.crm.url",
            UPSTREAM.url().toString(),
            "orgraph.http.trusted-proxies",
            "127.0.0.1",
            "endpoints.prometheus.enabled",
            "true"));

    private final SessionBrowser staff = new SessionBrowser(ALL.staff());
    private final SessionBrowser shop = new SessionBrowser(ALL.shop());
    private final SessionBrowser portal = new SessionBrowser(ALL.portal());

    @AfterAll
    static void close() {
        ALL.close();
        UPSTREAM.close();
    }

    @Test
    void a_page_of_each_signs_in_asks_and_signs_out() {
        for (SessionBrowser browser : List.of(staff, shop, portal)) {
            assertThat(browser.signIn(CRM).status()).isEqualTo(200);
            assertThat(browser.ask(QUESTION).json()).containsOnlyKeys("data");
            assertThat(browser.session().text()).contains("\"signedIn\":true");
            assertThat(browser.signOut().status()).isEqualTo(204);
            assertThat(browser.session().text()).isEqualTo("{\"signedIn\":false,\"sources\":{}}");
        }
    }

    @Test
    void each_has_a_cookie_of_its_own_name_for_all_paths() {
        assertThat(staff.signIn(CRM).header("Set-Cookie"))
                .matches("orgraph-staff-without-tls=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(shop.signIn(CRM).header("Set-Cookie")).startsWith("orgraph-shop-without-tls=");
        assertThat(portal.signIn(CRM).header("Set-Cookie")).startsWith("orgraph-portal-without-tls=");
    }

    /** As a browser does, which has both cookies for the one host. */
    @Test
    void two_on_one_host_have_their_sessions_side_by_side() {
        shop.signIn(CRM);
        portal.signIn(CRM);
        String both = shop.cookie() + "; " + portal.cookie();
        shop.cookie(both);
        portal.cookie(both);

        assertThat(shop.ask(QUESTION).json()).containsOnlyKeys("data");
        assertThat(portal.ask(QUESTION).json()).containsOnlyKeys("data");
        shop.signOut();
        portal.cookie(both);
        assertThat(portal.session().text()).contains("\"signedIn\":true");
    }

    @Test
    void the_cookie_of_another_one_is_no_session() {
        shop.signIn(CRM);
        portal.cookie(shop.cookie());

        assertThat(portal.session().text()).contains("\"signedIn\":false");
        assertThat(portal.ask("{ viewer { sources { credential } } }").text())
                .isEqualTo("{\"data\":{\"viewer\":{\"sources\":[{\"credential\":\"NONE\"}]}}}");
    }

    /** The store itself keeps them apart, and the attempt does not end the session where it is from. */
    @Test
    void an_id_of_another_one_is_no_session_under_ones_own_name_either() {
        shop.signIn(CRM);
        String id = shop.cookie().substring(shop.cookie().indexOf('='));

        portal.cookie("orgraph-portal-without-tls" + id);
        staff.cookie("orgraph-staff-without-tls" + id);

        assertThat(portal.ask(QUESTION).status()).isEqualTo(401);
        assertThat(portal.session().text()).contains("\"signedIn\":false");
        portal.signOut();
        assertThat(staff.ask(QUESTION).status()).isEqualTo(401);
        assertThat(shop.session().text()).contains("\"signedIn\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql?query=%7B__typename%7D, 404",
        "/session, 404",
        "/graphiql, 404",
        "/shopx/graphql, 404",
        "/Shop/graphql, 404",
        "/%73hop/graphql, 404",
        "/shop%2Fgraphql, 404",
        "//shop/graphql, 404",
        "/other/shop/graphql, 404",
        "/shop/graphql?query=%7B__typename%7D, 200",
        "/shop/graphiql, 200",
        "/shop/nowhere, 404",
        "/shop/portal/session, 404"
    })
    void a_path_of_none_is_not_found(String path, int status) {
        assertThat(new Web(ALL.shared()).get(path, "Orgraph-CSRF", "1").status())
                .isEqualTo(status);
    }

    @Test
    void the_probes_and_the_metrics_are_of_the_process() {
        Web shared = new Web(ALL.shared());

        assertThat(shared.get("/health/liveness").status()).isEqualTo(200);
        assertThat(shared.get("/prometheus").status()).isEqualTo(200);
    }

    @Test
    void the_playground_of_each_leads_to_its_own_page_and_files() {
        Web web = new Web(ALL.shared());
        Reply root = web.get("/shop");
        Reply page = web.get("/shop/graphiql");

        assertThat(root.header("Location")).isEqualTo("/shop/graphiql");
        assertThat(web.get("/shop/").header("Location")).isEqualTo("/shop/graphiql");
        assertThat(page.text()).contains("\"./graphiql/assets/").doesNotContain("\"/graphiql");
    }

    @Test
    void a_proxy_in_front_of_all_says_what_it_has_taken_off() {
        Reply root = new Web(ALL.shared()).get("/shop", "X-Forwarded-Prefix", "/org");

        assertThat(root.header("Location")).isEqualTo("/org/shop/graphiql");
    }

    @Test
    void a_proxy_may_take_off_the_prefix_of_one() {
        Web web = new Web(ALL.shared());

        assertThat(web.get("/", "X-Forwarded-Prefix", "/shop").header("Location"))
                .isEqualTo("/shop/graphiql");
        assertThat(web.get("/session", "X-Forwarded-Prefix", "/shop/", "Orgraph-CSRF", "1")
                        .status())
                .isEqualTo(200);
        assertThat(web.get("/portal/session", "X-Forwarded-Prefix", "/shop", "Orgraph-CSRF", "1")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "shop"})
    void a_listed_origin_may_call_the_one_that_lists_it_and_no_other(String listing) {
        String origin = listing.equals("staff") ? TwoHosts.STAFF_APP : TwoHosts.SHOP_APP;
        for (String base : List.of(ALL.staff(), ALL.shop(), ALL.portal())) {
            boolean own = base.equals(listing.equals("staff") ? ALL.staff() : ALL.shop());

            Reply reply = new Web(base).post(Web.TYPENAME, "Origin", origin);

            assertThat(reply.status()).isEqualTo(own ? 200 : 403);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(own ? origin : "");
        }
    }

    @Test
    void a_preflight_is_answered_under_the_prefix() {
        Reply reply = new Web(ALL.shop())
                .send(
                        "OPTIONS",
                        "/session",
                        "",
                        "Origin",
                        TwoHosts.SHOP_APP,
                        "Access-Control-Request-Method",
                        "DELETE",
                        "Access-Control-Request-Headers",
                        "orgraph-csrf");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Access-Control-Allow-Methods")).contains("DELETE");
    }

    @Test
    void a_line_of_the_log_and_a_meter_have_its_name() {
        try (LogLines log = new LogLines().at("INFO", LogLimit.OPERATIONS)) {
            new Web(ALL.shop()).post("{\"query\":\"query Here { __typename }\"}");
            new Web(ALL.shared()).get("/nowhere");

            assertThat(log.all()).anyMatch(line -> line.startsWith("INFO Operation Here (query) of anybody at shop: "));
            assertThat(new Web(ALL.shared()).get("/prometheus").text().lines())
                    .anyMatch(line -> line.matches(
                            "orgraph_front_end_requests_total\\{front_end=\"shop\",status=\"2xx\"} [1-9].*"))
                    .anyMatch(line ->
                            line.matches("orgraph_front_end_requests_total\\{front_end=\"-\",status=\"4xx\"} [1-9].*"));
        }
    }
}
