package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists too long for one answer: the members of companies of 2,500, whatever the source's own pages are like. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
@Property(name = "orgraph.sandbox.people", value = "2500")
@Property(name = "orgraph.sandbox.workspaces", value = "3")
class LongListsTest {
    private static final String MEMBERS = """
            query($source: String!, $first: Int, $after: String, $filter: MembershipFilter) {
              organizations(sources: [$source], first: 1) { nodes { memberships(first: $first, after: $after, filter: $filter) {
                nodes { user { id } } pageInfo { hasNextPage endCursor } } } } }""";
    private static final String PAGE = "organizations.nodes.0.memberships.";

    private final GraphClient client;
    private final Sandbox sandbox;

    LongListsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @CsvSource({"kognitos, 25", "transactionlink, 25", "tours, 25"})
    void walking_by_a_hundred_gives_each_once_and_in_the_order_of_the_source(String source, int calls) {
        List<String> byThousands = walk(source, 1000);
        sandbox.calls().clear();

        List<String> byHundreds = walk(source, 100);

        assertThat(byHundreds)
                .hasSizeGreaterThanOrEqualTo(2000)
                .doesNotHaveDuplicates()
                .isEqualTo(byThousands);
        assertThat(sandbox.calls().all().stream()
                        .filter(call ->
                                call.path().contains("/users") || call.path().contains("/members")))
                .hasSize((byHundreds.size() + 99) / 100)
                .hasSizeLessThanOrEqualTo(calls);
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        GraphAnswer page = ask("kognitos", 100, null, null);

        GraphAnswer other =
                ask("kognitos", 100, page.text(PAGE + "pageInfo.endCursor"), Map.of("roleName", "org-admin"));

        assertThat(other.failures()).containsExactly("organizations.nodes.0.memberships BAD_USER_INPUT");
        assertThat(String.valueOf(other.errors())).contains("start without 'after'");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void a_page_of_no_sense_is_refused_and_says_what_to_ask_for(int first) {
        GraphAnswer answer = ask("kognitos", first, null, null);

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.memberships BAD_USER_INPUT");
        assertThat(String.valueOf(answer.errors())).contains("'first' must be 1 to 1000");
    }

    @Test
    void reading_backwards_is_not_offered() {
        GraphAnswer answer = client.ask("{ organizations { nodes { memberships(last: 5) { totalCount } } } }");

        assertThat(answer.json()).doesNotContainKey("data");
        assertThat(String.valueOf(answer.errors())).contains("last");
    }

    private List<String> walk(String source, int first) {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            GraphAnswer page = ask(source, first, after, null);
            page.list(PAGE + "nodes").forEach(node -> all.add(String.valueOf(Json.at(node, "user.id"))));
            after = page.at(PAGE + "pageInfo.hasNextPage") == Boolean.TRUE
                    ? page.text(PAGE + "pageInfo.endCursor")
                    : null;
        } while (after != null);
        return all;
    }

    private GraphAnswer ask(String source, int first, @Nullable String after, @Nullable Map<String, Object> filter) {
        Map<String, Object> variables = new HashMap<>(Map.of("source", source, "first", first));
        variables.put("after", after);
        variables.put("filter", filter);
        return client.ask(MEMBERS, variables);
    }
}
