package io.orgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too large is not run at all: no call is made, and the answer has no data. */
@MicronautTest
class LimitsTest {
    private final GraphClient client;
    private final Sandbox sandbox;

    LimitsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void what_is_too_large_is_refused_before_any_call(String what, String document) {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(document);

        assertThat(answer.json()).doesNotContainKey("data");
        assertThat(answer.errors()).isNotEmpty();
        assertThat(sandbox.calls().all()).isEmpty();
    }

    static Stream<Arguments> tooLarge() {
        String workspaces = "organizations { nodes { workspaces { nodes { name } } } }";
        return Stream.of(
                Arguments.of("aliases", "{" + times(31, i -> "a" + i + ": sources { name } ") + "}"),
                Arguments.of("root fields", "{" + times(21, i -> "sources { name } ") + workspaces + "}"),
                Arguments.of(
                        "directives",
                        "{" + workspaces + " sources {" + times(21, i -> "name @skip(if: false) ") + "}}"),
                Arguments.of("tokens", "{" + workspaces + " sources {" + times(2_000, i -> "name ") + "}}"),
                Arguments.of("characters", "{" + workspaces + "} #" + "x".repeat(17_000)),
                Arguments.of("depth", deep()),
                Arguments.of("fields", "{" + workspaces + " sources {" + times(10, i -> "...f0 ") + "} }" + doubling()),
                Arguments.of("changes", changes()));
    }

    @ParameterizedTest
    @CsvSource({"11, 2, at most 10 operations", "10, 101, at most 1000 fields in all its operations"})
    void all_operations_of_a_document_count(int operations, int fields, String message) {
        GraphAnswer answer = client.ask(operations(operations, fields));

        assertThat(answer.failures()).containsExactly("- LIMIT_EXCEEDED");
        assertThat(String.valueOf(answer.errors())).contains(message);
    }

    @Test
    void a_few_operations_in_a_document_are_no_harm() {
        GraphAnswer answer = client.ask(operations(10, 100));

        // It was not said which of them to run.
        assertThat(answer.failures()).containsExactly("- BAD_USER_INPUT");
    }

    @Test
    void what_is_just_within_the_limits_is_answered() {
        String document = "{" + times(20, i -> "a" + i + ": sources { name } ") + "}";

        assertThat(client.ask(document).errors()).isEmpty();
    }

    @Test
    void the_standard_introspection_query_is_within_the_limits() {
        GraphAnswer answer = client.ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("__schema.queryType.name")).isEqualTo("Query");
    }

    private static String operations(int count, int fields) {
        return times(count, i -> "query q" + i + " { sources { " + times(fields - 2, j -> "name ") + "__typename } } ");
    }

    private static String deep() {
        String inner = "name";
        for (int i = 0; i < 20; i++) {
            inner = i % 2 == 0 ? "workspace { " + inner + " }" : "memberships { nodes { " + inner + " } }";
        }
        return "query($id: ID!) { workspace(id: $id) { memberships { nodes { " + inner + " } } } }";
    }

    private static String doubling() {
        return times(10, i -> " fragment f" + i + " on Source { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                + " fragment f10 on Source { name }";
    }

    private static String changes() {
        return "mutation($i: RemoveWorkspaceMembershipInput!) {"
                + times(6, i -> "a" + i + ": removeWorkspaceMembership(input: $i) { removedMembershipId } ")
                + "}";
    }

    private static String times(int count, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }
}
