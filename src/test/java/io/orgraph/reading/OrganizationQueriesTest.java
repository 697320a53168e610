package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.sandbox.tours.ToursCredentials;
import io.orgraph.sandbox.transactionlink.TransactionLinkTokens;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters and orders of the organizations of three sources, one of which does not report the name of its own. */
class OrganizationQueriesTest {
    private static final String ORGANIZATIONS = """
            query($first: Int, $after: String, $filter: OrganizationFilter, $orderBy: [OrganizationOrder!]) {
              organizations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount
                nodes { id name createdAt updatedAt source { name } } pageInfo { hasNextPage endCursor }
                unavailableSources { source { name } } } }""";
    private static final Map<String, Object> BY_NAME = Map.of("orderBy", List.of(Map.of("field", "NAME")));
    private static final String SUPER_ADMIN =
            "Cookie " + ToursCredentials.SESSION_COOKIE + "=" + ToursCredentials.SUPER_ADMIN_SESSION;
    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.defaults().withPort(0));
    private static final EmbeddedServer SERVER = ApplicationContext.run(EmbeddedServer.class, settings(), "test");

    private final GraphClient client = new GraphClient(SERVER.getURI()).with("Orgraph-Credential-tours", SUPER_ADMIN);

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        Map.of("transactionlink", SANDBOX.transactionLink(), "kognitos", SANDBOX.kognitos(), "tours", SANDBOX.tours())
                .forEach((source, url) -> {
                    settings.put("orgraph.sources." + source + ".kind", source);
                    settings.put("orgraph.sources." + source + ".url", url.toString());
                });
        settings.put("orgraph.sources.transactionlink.credential", TransactionLinkTokens.ADMIN);
        settings.put("orgraph.sources.kognitos.credential", KognitosTokens.ADMIN);
        return settings;
    }

    @BeforeEach
    void allUp() {
        SANDBOX.faults().clear();
        SANDBOX.calls().clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
        SANDBOX.close();
    }

    @Test
    void every_filter_gives_what_filtering_by_hand_gives_and_its_total() {
        List<Object> all = pages(1000, Map.of());
        List<String> fields = FilterSchema.filters("Organization");
        List<Object> named =
                all.stream().filter(row -> Json.at(row, "name") != null).toList();

        for (String field : fields) {
            Object value = FilterRules.filter(field).sample().apply(named);
            Map<String, Object> filter = Map.of("filter", Map.of(name(field), value));

            assertThat(pages(1, filter))
                    .as(field)
                    .isNotEmpty()
                    .isEqualTo(named.stream()
                            .filter(row -> FilterRules.filter(field).matches().test(row, value))
                            .toList());
            assertThat(ask(filter).at("organizations.totalCount"))
                    .isEqualTo(pages(1, filter).size());
        }
        assertThat(fields).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void every_order_holds_over_the_organizations_of_all_sources_and_leaves_the_unknown_for_the_end() {
        List<Object> all = pages(1000, Map.of());
        List<String> fields = FilterSchema.orders("Organization");

        for (String field : fields) {
            for (String direction : List.of("ASC", "DESC")) {
                List<Object> read =
                        pages(1, Map.of("orderBy", List.of(Map.of("field", name(field), "direction", direction))));

                assertThat(read).as(field).containsExactlyInAnyOrderElementsOf(all);
                assertThat(FilterRules.isOrdered(read, FilterRules.order(field), direction.equals("DESC")))
                        .as(field + " " + direction + " " + read)
                        .isTrue();
            }
        }
        assertThat(fields).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void organizations_of_one_name_stay_in_the_order_of_their_sources() {
        List<String> read = pages(2, BY_NAME).stream()
                .map(row -> Json.at(row, "name") + " " + Json.at(row, "source.name"))
                .toList();

        assertThat(read)
                .endsWith("null transactionlink")
                .filteredOn(row -> row.startsWith("Halden"))
                .containsExactly(
                        "Halden Customs kognitos",
                        "Halden Customs tours",
                        "Halden Freight kognitos",
                        "Halden Freight tours");
    }

    @Test
    void a_source_that_fails_is_named_and_the_others_stay_in_order() {
        SANDBOX.faults().on(".*", "/tours/.*").answer(Reply.empty(429).with("Retry-After", "30"));

        GraphAnswer answer = ask(BY_NAME);

        assertThat(answer.failures()).containsExactly("organizations RATE_LIMITED");
        assertThat(answer.list("organizations.nodes").stream().map(row -> Json.at(row, "name")))
                .containsExactly("Halden Customs", "Halden Freight", null);
        assertThat(answer.text("organizations.unavailableSources.0.source.name"))
                .isEqualTo("tours");
        assertThat(answer.at("organizations.totalCount")).isNull();
    }

    @Test
    void a_cursor_of_one_order_is_refused_in_another() {
        Map<String, Object> other = new HashMap<>(Map.of("first", 1));
        other.put("after", ask(first(1, BY_NAME)).text("organizations.pageInfo.endCursor"));

        GraphAnswer answer = ask(other);

        assertThat(answer.failures()).containsExactly("organizations BAD_USER_INPUT");
    }

    @Test
    void lists_of_one_operation_that_differ_in_what_no_source_does_share_their_calls() {
        GraphAnswer answer = client.ask("""
                { organizations { totalCount }
                  parts: organizations(filter: { nameContains: "CUSTOMS" }) { totalCount }
                  ordered: organizations(orderBy: [{ field: NAME, direction: DESC }]) { nodes { name } } }""");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("parts.totalCount")).isEqualTo(2);
        assertThat(CallSummary.of(SANDBOX.calls().all()))
                .containsExactly(
                        "1 GET /kognitos/api/v1/me/organizations?page_size=1000",
                        "1 GET /tours/api/organizations?page=1&limit=100");
    }

    private List<Object> pages(int first, Map<String, Object> arguments) {
        List<Object> rows = new ArrayList<>();
        Map<String, Object> variables = first(first, arguments);
        @Nullable Object hasNext = true;
        while (hasNext == Boolean.TRUE) {
            GraphAnswer answer = ask(variables);
            assertThat(answer.errors()).isEmpty();
            rows.addAll(answer.list("organizations.nodes"));
            hasNext = answer.at("organizations.pageInfo.hasNextPage");
            if (hasNext == Boolean.TRUE) {
                variables.put("after", Objects.requireNonNull(answer.at("organizations.pageInfo.endCursor")));
            }
        }
        return rows;
    }

    private static Map<String, Object> first(int first, Map<String, Object> arguments) {
        Map<String, Object> variables = new HashMap<>(arguments);
        variables.put("first", first);
        return variables;
    }

    private GraphAnswer ask(Map<String, Object> variables) {
        return client.ask(ORGANIZATIONS, variables);
    }

    private static String name(String qualified) {
        return qualified.substring(qualified.indexOf('.') + 1);
    }
}
