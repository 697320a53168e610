package io.orgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GoldenOperation;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation is expected to cost: told when asked for, and refused before any call where it is too much. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class CostTest {
    private static final int LIMIT = OperationLimits.DEFAULT.cost();
    private static final Map<String, Object> TELL = Map.of("cost", true);
    private static final String PEOPLE =
            "{ organizations(first: 1) { nodes { memberships(first: %s) { nodes { user { email } } } } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    CostTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void the_cost_is_told_to_whoever_asks_and_to_nobody_else() {
        GraphAnswer asked = client.ask("{ sources { name } }", Map.of(), TELL);
        GraphAnswer other = client.ask("{ sources { name } }", Map.of(), Map.of("cost", "yes"));

        assertThat(Json.at(asked.json(), "extensions.cost"))
                .isEqualTo(Map.of("expected", 11, "actual", 4, "limit", LIMIT));
        assertThat(other.json()).doesNotContainKey("extensions");
    }

    @Test
    void an_object_costs_one_a_value_a_tenth_a_call_ten_and_what_is_below_a_list_as_often_as_it_has_items() {
        long none = cost(
                "{ organizations(first: 1) { nodes { memberships(first: 0) { nodes { user { email } } } } } }",
                Map.of());

        long hundred = cost(PEOPLE.formatted("100"), Map.of());

        assertThat(none).isEqualTo(10 + 1 + 1 + 1 + 10);
        assertThat(hundred).isEqualTo(none + 100 * 2 + 100 / 10);
    }

    @Test
    void it_makes_no_difference_whether_a_size_is_a_literal_a_variable_or_its_default() {
        String body = " { organizations(first: 1) { nodes { memberships(first: $n) { nodes { user { email } } } } } }";

        long literal = cost(PEOPLE.formatted("700"), Map.of());

        assertThat(cost("query($n: Int)" + body, Map.of("n", 700))).isEqualTo(literal);
        assertThat(cost("query($n: Int = 700)" + body, Map.of())).isEqualTo(literal);
        assertThat(cost("query($n: Int = 1)" + body, Map.of("n", 700))).isEqualTo(literal);
    }

    @Test
    void fragments_and_aliases_cost_wherever_they_are() {
        String people = "memberships(first: 100) { nodes { user { email } } }";
        long once = cost("{ organizations(first: 1) { nodes { " + people + " } } }", Map.of());

        long twice = cost(
                "{ organizations(first: 1) { nodes { ...P b: " + people + " } } } fragment P on Organization { a: "
                        + people + " }",
                Map.of());

        assertThat(twice - once).isEqualTo(11 + 100 * 2 + 100 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ organizations(first: 1000) { nodes { workspaces(first: 1000) { nodes { memberships(first: 1000) { nodes { id } } } } } } }",
                "query($n: Int = 1000) { organizations(first: $n) { nodes { workspaces(first: $n) { nodes { memberships(first: $n) { nodes { id } } } } } } }",
                "{ organizations(first: 1000) { edges { node { __typename workspaces(first: 1000) { edges { node { organization { "
                        + "memberships(first: 1000) { nodes { user { id } } } } } } } } } } }"
            })
    void what_is_too_dear_is_refused_before_any_call_and_the_message_says_what_to_do(String bomb) {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(bomb, Map.of(), TELL);

        assertThat(answer.json()).doesNotContainKey("data");
        assertThat(answer.failures()).containsExactly("- LIMIT_EXCEEDED");
        assertThat(String.valueOf(answer.errors()))
                .contains("at most " + LIMIT, "'first'", "most of it for 'organizations.");
        assertThat((Number) Json.at(answer.json(), "extensions.cost.expected"))
                .satisfies(cost -> assertThat(cost.longValue()).isGreaterThan(LIMIT));
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void what_costs_exactly_as_much_as_is_allowed_is_answered_and_one_more_is_refused() {
        String both = "{ __typename organizations(first: 500) { nodes { workspaces(first: 987) { nodes { id } } } }"
                + " more: organizations(first: 1) { nodes { memberships(first: %d) { nodes { id } } } } }";
        GraphAnswer most = client.ask(both.formatted(465), Map.of(), TELL);
        sandbox.calls().clear();

        GraphAnswer tooMuch = client.ask(both.formatted(466), Map.of(), TELL);

        assertThat(most.json()).containsKey("data").doesNotContainKey("errors");
        assertThat(Json.at(most.json(), "extensions.cost.expected")).isEqualTo(500_000);
        assertThat(tooMuch.failures()).containsExactly("- LIMIT_EXCEEDED");
        assertThat(Json.at(tooMuch.json(), "extensions.cost.expected")).isEqualTo(500_001);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void many_ids_cost_as_many() {
        List<String> ids = Collections.nCopies(50, "x");

        assertThat(cost(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Workspace { organization { id } } } }",
                        Map.of("ids", ids)))
                .isEqualTo(10 + 50 * 2 + 50 / 10);
    }

    @ParameterizedTest
    @MethodSource("goldenOperations")
    void every_sample_operation_costs_far_less_than_is_allowed(GoldenOperation operation) {
        GraphAnswer answer = client.ask(operation.document(), Map.of(), TELL);

        Object cost = Json.at(answer.json(), "extensions.cost.expected");
        // Where variables are missing nothing is run, and the cost is known all the same.
        assertThat((Number) cost)
                .satisfies(number -> assertThat(number.longValue()).isBetween(0L, LIMIT / 2L));
    }

    static Stream<GoldenOperation> goldenOperations() {
        return GoldenOperation.all().stream();
    }

    private long cost(String document, Map<String, ?> variables) {
        GraphAnswer answer = client.ask(document, variables, TELL);
        return ((Number) Objects.requireNonNull(Json.at(answer.json(), "extensions.cost.expected"), answer::toString))
                .longValue();
    }
}
