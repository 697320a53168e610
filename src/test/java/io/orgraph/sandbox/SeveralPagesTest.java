package io.orgraph.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.sandbox.http.Route;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somewhere in the sandbox every list that has pages has more than one, in the size that its source gives by itself. */
class SeveralPagesTest {
    private static final SandboxSettings SETTINGS = SandboxSettings.defaults().withPort(0);
    private static final Sandbox SANDBOX = Sandbox.start(SETTINGS);

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void every_list_of_transactionlink_has_several_pages() {
        var admin = new Caller(SANDBOX.transactionLink(), TransactionLinkTokens.ADMIN);
        String user = idIn(admin, "/organizations/users", "id");
        var ids = Map.of(
                "workspaceId",
                        admin.get("/organizations/workspaces")
                                .json()
                                .items()
                                .get(0)
                                .at("id")
                                .text(),
                "userId", user,
                "enrollmentId", idIn(admin, "/organizations/enrollments", "enrollmentId"));

        var lists = lists("transactionlink", admin, ids, SeveralPagesTest::hasNumberedPages);

        assertThat(lists).hasSize(2).allSatisfy(SeveralPagesTest::hasNextPage);
    }

    @Test
    void every_list_of_tours_has_several_pages() {
        var admin = new Caller(SANDBOX.tours(), null)
                .with("Cookie", ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION);
        var ids = new HashMap<String, String>();
        ids.put("token", ToursCredentials.NEWCOMER_INVITATION_TOKEN);
        ids.put("id", "00000000-0000-4000-8000-000000000000");

        var lists = lists("tours", admin, ids, SeveralPagesTest::hasNumberedPages);

        assertThat(lists).hasSize(5).allSatisfy(SeveralPagesTest::hasNextPage);
    }

    @Test
    void every_list_of_kognitos_has_several_pages() {
        var partner = new Caller(SANDBOX.kognitos(), "Bearer " + KognitosTokens.PARTNER);
        String organization = partner.get("/api/v1/me/organizations")
                .json()
                .at("user_organizations")
                .texts("name")
                .get(2);
        var ids = new HashMap<String, String>();
        ids.put("organization", organization.substring("organizations/".length()));
        ids.put("workspace", last(largest(partner, organization)));
        ids.put("user", "nobody");
        ids.put("invitation", "none");

        var lists = lists("kognitos", partner, ids, SeveralPagesTest::isKognitosList);

        assertThat(lists)
                .hasSize(9)
                .allSatisfy((path, body) ->
                        assertThat(body.has("next_page_token")).as(path).isTrue());
    }

    /** The answers of an API's lists, by their path. */
    private static Map<String, Json> lists(
            String api, Caller caller, Map<String, String> ids, Predicate<Entry<String, Json>> isList) {
        var routes = Optional.ofNullable(Simulation.of(SETTINGS).apis().get(api))
                .orElseThrow()
                .routes()
                .all();
        return routes.stream()
                .filter(route -> route.method().equals("GET"))
                .map(route -> path(route, ids))
                .map(path -> Map.entry(path, caller.get(path)))
                .filter(answer -> answer.getValue().status() == 200)
                .map(answer -> Map.entry(answer.getKey(), answer.getValue().json()))
                .filter(isList)
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static String path(Route<?> route, Map<String, String> ids) {
        return route.template().stream()
                .map(part -> part.startsWith("{") ? known(ids, part.substring(1, part.length() - 1)) : part)
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String known(Map<String, String> ids, String variable) {
        return Optional.ofNullable(ids.get(variable))
                .orElseThrow(() -> new AssertionError("A path has {" + variable + "}: give it an id in this test"));
    }

    private static boolean hasNumberedPages(Entry<String, Json> answer) {
        return answer.getValue().value() instanceof Map<?, ?> body && body.containsKey("totalPages");
    }

    private static void hasNextPage(String path, Json body) {
        assertThat(body.at("totalPages").number()).as(path).isGreaterThan(1);
    }

    /** What has a list and no name: a single thing has one. */
    private static boolean isKognitosList(Entry<String, Json> answer) {
        return answer.getValue().value() instanceof Map<?, ?> body
                && !body.containsKey("name")
                && body.values().stream().anyMatch(field -> ((Json) field).value() instanceof List);
    }

    private static String largest(Caller partner, String organization) {
        return partner
                .get("/api/v1/" + organization + "/workspaces?page_size=1000")
                .json()
                .at("workspaces")
                .texts("name")
                .stream()
                .filter(name -> partner.get("/api/v1/" + name + "/users").json().has("next_page_token"))
                .findFirst()
                .orElseThrow();
    }

    private static String idIn(Caller caller, String path, String field) {
        return caller.get(path).json().at("content").items().get(0).at(field).text();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
