package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import io.orgraph.testkit.SandboxIds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Setting and removing memberships: what is seen afterwards, and how a refusal reads. */
@MicronautTest
class MembershipChangesTest {
    private static final String SET = """
            mutation($input: SetWorkspaceMembershipInput!) { setWorkspaceMembership(input: $input) {
                membership { id access user { id } directRoles { id } }
                userErrors { code path message }
                workspace { memberships(first: 1000) { nodes { id } } } } }""";
    private static final String REMOVE = """
            mutation($input: RemoveWorkspaceMembershipInput!) { removeWorkspaceMembership(input: $input) {
                removedMembershipId remainingMembership { id } userErrors { code path message }
                workspace { memberships(first: 1000) { nodes { id } } } } }""";

    private final GraphClient client;
    private final Sandbox sandbox;
    private final SandboxIds ids;

    MembershipChangesTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
        this.ids = SandboxIds.askedOf(client);
    }

    @Test
    void a_removed_member_is_gone_from_the_next_read_and_back_after_being_set() {
        Inheriting member = inheriting();

        GraphAnswer removed = client.ask(REMOVE, Map.of("input", member.input()));
        GraphAnswer set = client.ask(SET, Map.of("input", member.inputWithRole()));

        assertThat(removed.at("removeWorkspaceMembership.remainingMembership.id"))
                .isEqualTo(member.id());
        assertThat(memberIds(removed, "removeWorkspaceMembership")).isNotEmpty().doesNotContain(member.id());
        assertThat(set.at("setWorkspaceMembership.membership.id")).isEqualTo(member.id());
        assertThat(set.at("setWorkspaceMembership.membership.access")).isEqualTo("DIRECT_AND_INHERITED");
        assertThat(set.at("setWorkspaceMembership.membership.directRoles.0.id")).isEqualTo(member.role());
        assertThat(memberIds(set, "setWorkspaceMembership")).contains(member.id());
    }

    @Test
    void undoing_a_direct_role_tells_no_deleted_id_where_inherited_access_keeps_the_membership() {
        Inheriting member = inheriting();
        Mutation.of("removeWorkspaceMembership", "remainingMembership { id }").ask(client, member.input());
        GraphAnswer set = Mutation.of("setWorkspaceMembership", "undo").ask(client, member.inputWithRole());

        GraphAnswer undone = Undo.of(client, set);
        GraphAnswer again = Undo.of(client, undone);

        assertThat(undone.at("undo.results.0.outcome")).isEqualTo("DONE");
        assertThat(undone.at("undo.results.0.deletedId")).isNull();
        assertThat(undone.at("undo.results.0.node.id")).isEqualTo(member.id());
        assertThat(undone.list("undo.results.0.node.directRoles")).isEmpty();
        assertThat(again.at("undo.results.0.node.directRoles.0.id")).isEqualTo(member.role());
    }

    @Test
    void removing_whoever_is_no_member_is_a_refusal_of_the_input() {
        String question =
                "{ organizations { nodes { workspaces { nodes { memberships { nodes { user { id } } } } } } } }";
        String members = String.valueOf(client.ask(question).at("organizations.nodes.0.workspaces.nodes.0"));
        String stranger =
                client.ask(question).list("organizations.nodes.0.workspaces.nodes.1.memberships.nodes").stream()
                        .map(member -> String.valueOf(Json.at(member, "user.id")))
                        .filter(id -> !members.contains(id))
                        .findFirst()
                        .orElseThrow();

        GraphAnswer answer =
                client.ask(REMOVE, Map.of("input", MembershipRefs.removing(ids.of("workspace"), stranger)));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("removeWorkspaceMembership.removedMembershipId")).isNull();
        assertThat(answer.at("removeWorkspaceMembership.userErrors.0.code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void ids_that_cannot_be_right_are_all_told_at_once_and_nothing_is_called() {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(
                SET, Map.of("input", MembershipRefs.setting(ids.of("workspace"), "nonsense", ids.of("user0"))));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.list("setWorkspaceMembership.userErrors"))
                .extracting(error -> Json.at(error, "code") + " " + Json.at(error, "path"))
                .containsExactlyInAnyOrder("INVALID [input, membership, of, userId]", "INVALID [input, roleId]");
        assertThat(sandbox.calls().all()).noneMatch(call -> call.method().equals("PUT"));
    }

    @Test
    void whoever_may_not_change_is_told_so_and_nothing_changes() {
        GraphAnswer answer = client.with("Orgraph-Credential-transactionlink", "tot_sandbox_viewer")
                .ask(SET, Map.of("input", input()));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("setWorkspaceMembership.userErrors.0.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.at("setWorkspaceMembership.membership")).isNull();
    }

    @Test
    void a_wrong_credential_is_an_error_at_the_top() {
        GraphAnswer answer =
                client.with("Orgraph-Credential-transactionlink", "tot_wrong").ask(SET, Map.of("input", input()));

        assertThat(answer.failures()).containsExactly("setWorkspaceMembership UNAUTHENTICATED");
    }

    @Test
    void each_intended_change_is_one_write() {
        sandbox.calls().clear();

        client.ask(SET, Map.of("input", input()));

        assertThat(sandbox.calls().all().stream().filter(call -> call.method().equals("PUT")))
                .hasSize(1);
    }

    /** Whoever is a member directly and by inheritance: which one that is, other tests may change. */
    private Inheriting inheriting() {
        GraphAnswer members = client.ask("""
                query($id: ID!) { node(id: $id) { ... on Workspace { memberships(first: 1000) { nodes {
                  id access user { id } directRoles { id } } } } } }""", Map.of("id", ids.of("workspace")));
        return members.list("node.memberships.nodes").stream()
                .filter(node -> "DIRECT_AND_INHERITED".equals(Json.at(node, "access")))
                .map(node -> new Inheriting(
                        String.valueOf(Json.at(node, "id")),
                        ids.of("workspace"),
                        String.valueOf(Json.at(node, "user.id")),
                        String.valueOf(Json.at(node, "directRoles.0.id"))))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> input() {
        return MembershipRefs.setting(ids.of("workspace"), ids.of("user0"), ids.of("role"));
    }

    private static List<Object> memberIds(GraphAnswer answer, String mutation) {
        return answer.list(mutation + ".workspace.memberships.nodes").stream()
                .map(node -> (Object) String.valueOf(Json.at(node, "id")))
                .toList();
    }

    /** A membership that is direct and inherited. */
    private record Inheriting(String id, String workspace, String user, String role) {

        Map<String, Object> input() {
            return MembershipRefs.removing(workspace, user);
        }

        Map<String, Object> inputWithRole() {
            return MembershipRefs.setting(workspace, user, role);
        }
    }
}
