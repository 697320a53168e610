package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A membership is named by its id or by workspace and user: both do the same, and a fault lies in the form that was used. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class MembershipRefsTest {
    private final GraphClient client;
    private final Sandbox sandbox;
    private final Landscape there;

    MembershipRefsTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.there = Landscape.seenBy(client);
    }

    @Test
    void the_id_and_the_pair_make_the_same_calls() {
        Map<String, Object> byId = there.membershipId(3);
        Map<String, Object> byPair = MembershipRefs.of(there.id("tl.workspaces.nodes.0"), there.userOf(3));
        Object role = there.otherRole(3).get("roleId");

        assertThat(calls("setWorkspaceMembership", Map.of("membership", byId, "roleId", role)))
                .hasSize(1)
                .isEqualTo(calls("setWorkspaceMembership", Map.of("membership", byPair, "roleId", role)));
        assertThat(calls("setWorkspaceMemberships", many(Map.of("membership", byId, "roleId", role))))
                .hasSize(1)
                .isEqualTo(calls("setWorkspaceMemberships", many(Map.of("membership", byPair, "roleId", role))));
        assertThat(calls("removeWorkspaceMembership", Map.of("membership", byId)))
                .hasSize(1)
                .isEqualTo(calls("removeWorkspaceMembership", Map.of("membership", byPair)));
        assertThat(calls("removeWorkspaceMemberships", many(byId)))
                .hasSize(1)
                .isEqualTo(calls("removeWorkspaceMemberships", many(byPair)));
    }

    @Test
    void the_workspace_is_told_for_an_id_also_where_the_change_is_refused() {
        GraphAnswer answer = Mutation.of("setWorkspaceMembership", "workspace { id }")
                .ask(client, Map.of("membership", there.membershipId(0), "roleId", "no id"));

        assertThat(answer.at("setWorkspaceMembership.workspace.id")).isEqualTo(there.id("tl.workspaces.nodes.0"));
        assertThat(faults(answer, "setWorkspaceMembership")).containsExactly("INVALID [input, roleId]");
    }

    @Test
    void a_fault_lies_in_the_form_that_was_used() {
        Map<String, Object> odd = Map.of("id", "no id");
        Map<String, Object> pair = MembershipRefs.of("no id", "none either");

        assertThat(faults("removeWorkspaceMembership", Map.of("membership", odd)))
                .containsExactly("INVALID [input, membership, id]");
        assertThat(faults("removeWorkspaceMembership", Map.of("membership", pair)))
                .containsExactlyInAnyOrder(
                        "INVALID [input, membership, of, workspaceId]", "INVALID [input, membership, of, userId]");
        assertThat(faults("removeWorkspaceMemberships", Map.of("memberships", List.of(odd, pair))))
                .containsExactlyInAnyOrder(
                        "INVALID [input, memberships, 0, id]",
                        "INVALID [input, memberships, 1, of, workspaceId]",
                        "INVALID [input, memberships, 1, of, userId]");
    }

    @Test
    void one_membership_under_both_names_is_given_twice() {
        Map<String, Object> pair = MembershipRefs.of(there.id("tl.workspaces.nodes.0"), there.userOf(2));
        Map<String, Object> byId = there.membershipId(2);

        assertThat(faults("removeWorkspaceMemberships", Map.of("memberships", List.of(pair, byId))))
                .containsExactly("DUPLICATE [input, memberships, 1, id]");
        assertThat(faults("removeWorkspaceMemberships", Map.of("memberships", List.of(byId, pair))))
                .containsExactly("DUPLICATE [input, memberships, 1, of, userId]");
    }

    @Test
    void a_source_without_the_endpoint_is_told_at_the_form_that_was_used() {
        String workspace = "kognitos.workspaces.nodes.0";
        Map<String, Object> byId = Map.of("id", firstMembership(there.id(workspace)));
        Map<String, Object> byPair =
                MembershipRefs.of(there.id(workspace), there.id(workspace + ".memberships.nodes.0.user"));
        String role = there.id(workspace + ".roles.nodes.0");

        assertThat(faults("setWorkspaceMembership", Map.of("membership", byId, "roleId", role)))
                .containsExactly("UNSUPPORTED_BY_SOURCE [input, membership, id]");
        assertThat(faults("setWorkspaceMembership", Map.of("membership", byPair, "roleId", role)))
                .containsExactly("UNSUPPORTED_BY_SOURCE [input, membership, of, workspaceId]");
        assertThat(faults("removeWorkspaceMembership", Map.of("membership", byPair)))
                .containsExactly("UNSUPPORTED_BY_SOURCE [input, membership, of, userId]");
    }

    @Test
    void both_forms_and_none_are_refused_by_the_schema() {
        Map<String, Object> both = Map.of(
                "id", there.id("tl.workspaces.nodes.0.memberships.nodes.0"),
                "of", Map.of("workspaceId", there.id("tl.workspaces.nodes.0"), "userId", there.userOf(0)));
        sandbox.calls().clear();

        for (Map<String, Object> reference : List.of(both, Map.<String, Object>of())) {
            GraphAnswer answer =
                    Mutation.of("removeWorkspaceMembership", "").ask(client, Map.of("membership", reference));
            assertThat(answer.errors()).hasSize(1);
            assertThat(answer.json()).doesNotContainKey("data");
        }

        assertThat(sandbox.calls().all()).isEmpty();
    }

    private String firstMembership(String workspace) {
        return client.ask(
                        "query($id: ID!) { workspace(id: $id) { memberships(first: 1, includeInherited: true) { nodes { id } } } }",
                        Map.of("id", workspace))
                .text("workspace.memberships.nodes.0.id");
    }

    private static Map<String, Object> many(Map<String, Object> item) {
        return Map.of("memberships", List.of(item));
    }

    private List<String> calls(String mutation, Map<String, ?> input) {
        sandbox.calls().clear();
        Mutation.of(mutation, "").ask(client, input);
        return sandbox.calls().all().stream().map(RecordedCall::line).toList();
    }

    private List<String> faults(String mutation, Map<String, ?> input) {
        sandbox.calls().clear();
        GraphAnswer answer = Mutation.of(mutation, "").ask(client, input);
        assertThat(sandbox.calls().all()).isEmpty();
        return faults(answer, mutation);
    }

    private static List<String> faults(GraphAnswer answer, String mutation) {
        return answer.list(mutation + ".userErrors").stream()
                .map(error -> Json.at(error, "code") + " " + Json.at(error, "path"))
                .toList();
    }
}
