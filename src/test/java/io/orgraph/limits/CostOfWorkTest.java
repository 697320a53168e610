package io.orgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes work costs something, and what an administrator's screen asks for is not too dear. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class CostOfWorkTest {
    private static final int LIMIT = OperationLimits.DEFAULT.cost();
    private static final Map<String, Object> TELL = Map.of("cost", true);

    private final GraphClient client;

    CostOfWorkTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void what_is_told_under_a_long_name_costs_by_its_characters() {
        String rows = "{ organizations(first: 1) { nodes { memberships(first: 100) { nodes { %saccess } } } } }";

        long usual = cost(rows.formatted(""));
        long longer = cost(rows.formatted("a".repeat(400) + ": "));

        assertThat(longer - usual).isEqualTo(100 * 400 / 20 / 10);
    }

    @Test
    void a_plan_costs_the_calls_it_makes_for_each_time_it_is_asked_for() {
        String plan = "accessPlan(input: {target: {user: {userId: \"x\", workspaces: []}}}) { token }";

        long one = cost("{ " + plan + " }");
        long two = cost("{ " + plan + " b: " + plan + " }");

        assertThat(one).isBetween(1_000L, 1_010L);
        assertThat(two).isGreaterThan(2_000);
    }

    @Test
    void calls_below_lists_cost_no_more_than_may_be_made() {
        String calls = "{ organizations(first: 1) { nodes { memberships(first: %d) { nodes { user {"
                + " workspaceMemberships(first: 1) { totalCount } } } } } } }";

        long difference = cost(calls.formatted(1000)) - cost(calls.formatted(0));

        assertThat(difference).isBetween(10_000L, 14_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organizations { nodes { id name workspaces { nodes { id name memberships { nodes { id user { id email displayName"
                        + " workspaceMemberships { nodes { id workspace { id } roles { id name } } } } } } } } } } }",
                "{ organizations(first: 50) { nodes { workspaces { nodes { memberships { nodes {"
                        + " user { id email displayName } roles { id name permissions { key } } } } } } } } }",
                "{ organizations(first: 30) { edges { node { name workspaces(first: 50) { totalCount pageInfo { hasNextPage endCursor }"
                        + " edges { node { name memberships(first: 50) { edges { node { user { email } roles { name } } } } } } } } } } }"
            })
    void what_a_screen_of_an_administrator_asks_for_in_usual_pages_is_allowed(String query) {
        assertThat(cost(query)).isLessThanOrEqualTo(LIMIT);
    }

    private long cost(String document) {
        GraphAnswer answer = client.ask(document, Map.of(), TELL);
        return ((Number) Objects.requireNonNull(Json.at(answer.json(), "extensions.cost.expected"), answer::toString))
                .longValue();
    }
}
