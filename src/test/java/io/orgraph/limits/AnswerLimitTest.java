package io.orgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.execution.AnswerLimit;
import io.orgraph.graph.execution.AnswerSize;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.MembershipRefs;
import io.orgraph.testkit.SandboxIds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever an answer was expected to be, it does not become larger than it may; the error then says what to do. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink")
@Property(name = "orgraph.limits.values", value = "300")
class AnswerLimitTest {
    private static final String MEMBERS =
            "{ organizations { nodes { workspaces(first: 1) { nodes { memberships(first: %d) { nodes { access } } } } } } }";
    private static final String PEOPLE =
            "{ organizations { nodes { workspaces { nodes { memberships { nodes { access user { email } } } } } } } }";
    private static final String CHANGES = """
            mutation($one: SetWorkspaceMembershipInput!, $other: SetWorkspaceMembershipInput!) {
              a: setWorkspaceMembership(input: $one) { membership { workspace {
                memberships { nodes { user { id } roles { id name } workspace { id memberships { nodes { id } } } } } } } }
              b: setWorkspaceMembership(input: $other) { membership { id } } }""";

    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    AnswerLimitTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.askedOf(client);
    }

    @BeforeEach
    void forget() {
        sandbox.calls().clear();
    }

    @Test
    void an_answer_within_the_limit_is_whole() {
        GraphAnswer answer = client.ask(MEMBERS.formatted(10));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("organizations.nodes.0.workspaces.nodes.0.memberships.nodes"))
                .hasSize(10);
    }

    @Test
    void beyond_it_there_is_no_data_but_one_error_that_says_what_to_do() {
        GraphAnswer answer = client.ask(PEOPLE);

        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.json()).containsEntry("data", null);
        assertThat(answer.failures()).containsExactly("- BUDGET_EXCEEDED");
        assertThat(String.valueOf(answer.errors())).contains("at most 300 values", "'first'", "requestId");
    }

    @Test
    void beyond_it_nothing_more_is_called() {
        GraphAnswer answer = client.ask(PEOPLE);

        assertThat(answer.failures()).containsExactly("- BUDGET_EXCEEDED");
        assertThat(calls(call -> call.path().endsWith("/memberships"))).isPositive();
        assertThat(calls(call -> call.path().endsWith("/users"))).isZero();
    }

    @Test
    void a_change_beyond_it_is_not_sent_and_the_error_says_that_others_may_have_been() {
        GraphAnswer answer = client.ask(CHANGES, Map.of("one", input("user0"), "other", input("user1")));

        assertThat(answer.failures()).containsExactly("- BUDGET_EXCEEDED");
        assertThat(String.valueOf(answer.errors())).contains("Changes may have been made");
        assertThat(calls(call -> call.method().equals("PUT"))).isEqualTo(1);
    }

    @Test
    void an_answer_of_few_values_has_no_more_characters_than_can_be_sent() {
        List<String> names = Collections.nCopies(17, "x".repeat(1_000_000));
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .data(Map.of("names", names))
                .build();

        ExecutionResult limited = new AnswerLimit(300)
                .limited(result, AnswerSize.of(result.getData()), GraphQLContext.getDefault(), false);

        assertThat(limited.isDataPresent()).isTrue();
        assertThat(limited.<@Nullable Object>getData()).isNull();
        assertThat(limited.getErrors())
                .hasSize(1)
                .allMatch(error -> error.getMessage().contains("at most 16000000 characters"));
    }

    private Map<String, Object> input(String user) {
        return MembershipRefs.setting(ids.of("workspace"), ids.of(user), ids.of("role"));
    }

    private long calls(Predicate<RecordedCall> which) {
        return sandbox.calls().all().stream().filter(which).count();
    }
}
