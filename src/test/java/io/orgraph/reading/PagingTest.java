package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections after the Relay specification. */
@MicronautTest
class PagingTest {
    private static final String PAGE = """
            query($first: Int, $after: String) { organizations { nodes { workspaces(first: $first, after: $after) {
                totalCount nodes { id } edges { cursor node { id } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }""";
    private static final String CONNECTION = "organizations.nodes.0.workspaces.";

    private final GraphClient client;
    private final Sandbox sandbox;

    PagingTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void walking_gives_each_item_once_and_in_order() {
        List<Object> walked = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", 5));

        GraphAnswer page = client.ask(PAGE, variables);
        walked.addAll(page.list(CONNECTION + "nodes"));
        while (Boolean.TRUE.equals(page.at(CONNECTION + "pageInfo.hasNextPage"))) {
            variables.put("after", page.text(CONNECTION + "pageInfo.endCursor"));
            page = client.ask(PAGE, variables);
            walked.addAll(page.list(CONNECTION + "nodes"));
        }

        assertThat(walked)
                .hasSize(12)
                .isEqualTo(client.ask(PAGE).list(CONNECTION + "nodes"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_page_knows_where_it_stands() {
        String after = client.ask(PAGE, Map.of("first", 3)).text(CONNECTION + "edges.1.cursor");

        GraphAnswer page = client.ask(PAGE, Map.of("first", 100, "after", after));

        assertThat(page.list(CONNECTION + "nodes")).hasSize(10);
        assertThat(page.at(CONNECTION + "pageInfo.hasPreviousPage")).isEqualTo(true);
        assertThat(page.at(CONNECTION + "pageInfo.hasNextPage")).isEqualTo(false);
        assertThat(page.at(CONNECTION + "pageInfo.startCursor")).isEqualTo(page.at(CONNECTION + "edges.0.cursor"));
        assertThat(page.at(CONNECTION + "pageInfo.endCursor")).isEqualTo(page.at(CONNECTION + "edges.9.cursor"));
        assertThat(page.at(CONNECTION + "totalCount")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void an_impossible_first_is_refused_with_the_way_out(int first) {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(PAGE, Map.of("first", first));

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces BAD_USER_INPUT");
        assertThat(answer.errors().toString()).contains("'first' must be 1 to 1000, not " + first);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = client.ask("{ organizations { edges { cursor } } }").text("organizations.edges.0.cursor");

        GraphAnswer answer = client.ask(PAGE, Map.of("after", cursor));

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces BAD_USER_INPUT");
    }

    @Test
    void a_cursor_with_other_arguments_is_refused() {
        String question = """
                query($inherited: Boolean, $after: String) { organizations { nodes { workspaces(first: 1) { nodes {
                    memberships(includeInherited: $inherited, after: $after) { edges { cursor } } } } } } }""";
        String memberships = "organizations.nodes.0.workspaces.nodes.0.memberships";
        String cursor = client.ask(question, Map.of("inherited", false)).text(memberships + ".edges.0.cursor");

        GraphAnswer answer = client.ask(question, Map.of("inherited", true, "after", cursor));

        assertThat(answer.failures()).containsExactly(memberships + " BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MQ", "1 0 1000 1", "!!!", "MSAwIDEwMDAgMQ"})
    void what_is_no_cursor_is_refused(String cursor) {
        GraphAnswer answer = client.ask(PAGE, Map.of("after", cursor));

        assertThat(answer.failures()).containsExactly("organizations.nodes.0.workspaces BAD_USER_INPUT");
    }

    @Test
    void lists_are_not_read_backwards() {
        GraphAnswer answer = client.ask("{ organizations(last: 3) { nodes { id } } }");

        assertThat(answer.at("organizations")).isNull();
        assertThat(answer.errors().toString()).contains("last");
    }
}
