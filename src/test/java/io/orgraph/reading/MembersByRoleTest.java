package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members are found by the ids of the roles that they hold. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class MembersByRoleTest {
    private static final String OF_ORGANIZATION = """
            query($of: ID!, $roles: [ID!]) { node(id: $of) { ... on Organization {
              memberships(filter: { roleIds: $roles }) { totalCount nodes { roles { id } } } } } }""";
    private static final String OF_WORKSPACE = OF_ORGANIZATION.replace("on Organization", "on Workspace");

    private final GraphClient client;
    private final Sandbox sandbox;

    MembersByRoleTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kognitos", "tours"})
    void a_role_that_memberships_name_costs_one_list_of_roles(String source) {
        GraphAnswer seen = seen(source);
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(OF_ORGANIZATION, of(seen, "organizations.nodes.0.roles.nodes.0.id"));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("node.memberships.nodes")).isNotEmpty();
        assertThat(sandbox.calls().all().stream().filter(call -> call.path().endsWith("/roles")))
                .hasSize(1);
    }

    @Test
    void a_role_of_the_organization_is_held_in_a_workspace_by_inheritance() {
        GraphAnswer seen = seen("transactionlink");
        var arguments = Map.<String, Object>of(
                "of", seen.text("organizations.nodes.0.workspaces.nodes.0.id"),
                "roles", List.of(seen.text("organizations.nodes.0.roles.nodes.0.id")));

        GraphAnswer answer =
                client.ask(OF_WORKSPACE.replace("memberships(", "memberships(includeInherited: true, "), arguments);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("node.memberships.nodes")).isNotEmpty();
    }

    @Test
    void a_role_that_no_member_can_hold_is_refused_and_no_member_read() {
        GraphAnswer seen = seen("kognitos");
        GraphAnswer elsewhere = seen("tours");
        Map<String, Object> ofWorkspace = of(seen, "organizations.nodes.0.workspaces.nodes.0.roles.nodes.0.id");
        Map<String, Object> ofOthers = Map.of(
                "of", seen.text("organizations.nodes.0.workspaces.nodes.0.id"),
                "roles", List.of(elsewhere.text("organizations.nodes.0.roles.nodes.0.id")));
        sandbox.calls().clear();

        List<GraphAnswer> answers =
                List.of(client.ask(OF_ORGANIZATION, ofWorkspace), client.ask(OF_WORKSPACE, ofOthers));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.failures()).containsExactly("node.memberships BAD_USER_INPUT"));
        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().endsWith("/users"));
    }

    private GraphAnswer seen(String source) {
        return client.ask("""
                query($s: String!) { organizations(sources: [$s], first: 1) { nodes { id roles { nodes { id } }
                    workspaces(first: 1) { nodes { id roles { nodes { id } } } } } } }""", Map.of("s", source));
    }

    private static Map<String, Object> of(GraphAnswer seen, String role) {
        return Map.of("of", seen.text("organizations.nodes.0.id"), "roles", List.of(seen.text(role)));
    }
}
