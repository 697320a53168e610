package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As the limits are delivered, what an administrator of a large company asks for is answered whole, and a circle is not. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos")
@Property(name = "orgraph.sandbox.people", value = "1100")
class LargeAnswersTest {
    private static final String THOUSAND = """
            { organizations(sources: ["transactionlink"]) { nodes { id name memberships(first: 1000) {
                totalCount pageInfo { hasNextPage endCursor }
                edges { cursor node { __typename id access status joinedAt
                  user { __typename id sourceId displayName email } roles { __typename id name kind rawKind } } } } } } }""";
    private static final String MATRIX = """
            { organizations(sources: ["kognitos"], first: 1) { nodes { id name workspaces(first: 12) { totalCount nodes {
                __typename id name description createdAt memberships(first: 60) { totalCount nodes { __typename id access
                  user { __typename id email displayName }
                  roles { __typename id name description permissions { __typename key action resourceType } } } } } } } } }""";
    private static final String CIRCLE = "workspace { memberships(first: 28) { nodes { id access __typename %s } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    LargeAnswersTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void a_thousand_members_with_their_roles_are_answered_whole() {
        GraphAnswer answer = client.ask(THOUSAND);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("organizations.nodes.0.memberships.edges")).hasSize(1000);
    }

    @Test
    void who_may_do_what_in_every_workspace_is_answered_whole() {
        GraphAnswer answer = client.ask(MATRIX);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("organizations.nodes.0.workspaces.nodes")).hasSize(12);
    }

    @Test
    void a_circle_of_a_few_calls_is_refused_before_any_is_made() {
        String id = client.ask("{ organizations { nodes { workspaces(first: 1) { nodes { id } } } } }")
                .text("organizations.nodes.0.workspaces.nodes.0.id");
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(circle(4), Map.of("id", id));

        assertThat(answer.failures()).containsExactly("- LIMIT_EXCEEDED");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    static String circle(int levels) {
        String inner = "";
        for (int i = 1; i < levels; i++) {
            inner = CIRCLE.formatted(inner);
        }
        return "query($id: ID!) { workspace(id: $id) { memberships(first: 28) { nodes { id access __typename " + inner
                + " } } } }";
    }
}
