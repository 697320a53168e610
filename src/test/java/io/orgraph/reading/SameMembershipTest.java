package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A membership of a workspace is the same however it is reached, and after each change. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class SameMembershipTest {
    private static final String MEMBER =
            "id access user { id } roles { id name } directRoles { id } inheritedRoles { id }";
    private static final String LISTED = """
            query($source: String!, $inherited: Boolean!) { organizations(sources: [$source], first: 1) { nodes {
              workspaces(first: 1) { nodes { id roles(first: 9) { nodes { id } }
                memberships(includeInherited: $inherited, first: 1000) { totalCount nodes { %s } } } } } } }""".formatted(MEMBER);
    private static final String SET = """
            mutation($input: SetWorkspaceMembershipInput!) { setWorkspaceMembership(input: $input) {
              membership { %s } userErrors { code } } }""".formatted(MEMBER);
    private static final String REMOVE = """
            mutation($input: RemoveWorkspaceMembershipInput!) { removeWorkspaceMembership(input: $input) {
              removedMembershipId remainingMembership { %s } userErrors { code } } }""".formatted(MEMBER);
    private static final String WORKSPACE = "organizations.nodes.0.workspaces.nodes.0.";

    private final GraphClient client;
    private final Sandbox sandbox;

    SameMembershipTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactionlink", "kognitos"})
    void it_is_the_same_in_both_lists_and_by_its_id(String source) {
        Map<Object, Object> all = byId(listed(source, true));

        Map<Object, Object> direct = byId(listed(source, false));

        assertThat(direct).isNotEmpty().hasSizeLessThanOrEqualTo(all.size());
        assertThat(all).containsAllEntriesOf(direct);
        Object both = direct.values().stream()
                .filter(member -> Json.at(member, "roles.1") != null)
                .findFirst()
                .orElseThrow();
        assertThat(client.ask(
                                "query($id: ID!) { node(id: $id) { ... on WorkspaceMembership { " + MEMBER + " } } }",
                                Map.of("id", text(both, "id")))
                        .at("node"))
                .isEqualTo(both);
    }

    @Test
    void after_a_change_of_role_the_answer_is_what_a_fresh_read_tells() {
        GraphAnswer before = listed("transactionlink", true);
        Object heir = reached(before, "INHERITED").get(0);

        GraphAnswer set = client.ask(SET, Map.of("input", withRole(before, heir)));

        assertThat(set.errors()).isEmpty();
        assertThat(set.at("setWorkspaceMembership.membership.access")).isEqualTo("DIRECT_AND_INHERITED");
        assertThat(set.at("setWorkspaceMembership.membership"))
                .isEqualTo(byId(listed("transactionlink", true)).get(text(heir, "id")))
                .isEqualTo(byId(listed("transactionlink", false)).get(text(heir, "id")));
    }

    @Test
    void whoever_keeps_access_by_inheritance_is_not_told_as_removed() {
        GraphAnswer before = listed("transactionlink", true);
        List<Object> heirs = reached(before, "INHERITED");
        Object heir = heirs.get(heirs.size() - 1);
        client.ask(SET, Map.of("input", withRole(before, heir)));

        GraphAnswer removed = client.ask(REMOVE, Map.of("input", input(before, heir)));

        assertThat(removed.list("removeWorkspaceMembership.userErrors")).isEmpty();
        assertThat(removed.at("removeWorkspaceMembership.removedMembershipId")).isNull();
        assertThat(removed.at("removeWorkspaceMembership.remainingMembership")).isEqualTo(heir);
        assertThat(byId(listed("transactionlink", true))).containsEntry(text(heir, "id"), heir);
    }

    @Test
    void whoever_has_no_other_access_is_told_as_removed() {
        GraphAnswer before = listed("transactionlink", true);
        Object member = reached(before, "DIRECT").get(0);

        GraphAnswer removed = client.ask(REMOVE, Map.of("input", input(before, member)));

        assertThat(removed.at("removeWorkspaceMembership.removedMembershipId")).isEqualTo(text(member, "id"));
        assertThat(removed.at("removeWorkspaceMembership.remainingMembership")).isNull();
        assertThat(byId(listed("transactionlink", true))).doesNotContainKey(text(member, "id"));
    }

    @Test
    void a_count_of_everybody_is_not_told_of_the_direct_members() {
        sandbox.calls().clear();

        GraphAnswer direct = listed("kognitos", false);

        List<?> listed = direct.list(WORKSPACE + "memberships.nodes");
        assertThat(direct.at(WORKSPACE + "memberships.totalCount")).isIn(null, listed.size());
        assertThat(sandbox.calls().all()).noneMatch(call -> call.path().contains("countUsers"));
    }

    private GraphAnswer listed(String source, boolean inherited) {
        GraphAnswer answer = client.ask(LISTED, Map.of("source", source, "inherited", inherited));
        assertThat(answer.errors()).isEmpty();
        return answer;
    }

    private static List<Object> reached(GraphAnswer answer, String access) {
        List<?> members = answer.list(WORKSPACE + "memberships.nodes");
        return members.stream()
                .filter(member -> access.equals(Json.at(member, "access")))
                .<Object>map(member -> member)
                .toList();
    }

    private static Map<String, Object> withRole(GraphAnswer listed, Object member) {
        return MembershipRefs.setting(
                listed.text(WORKSPACE + "id"), text(member, "user.id"), listed.text(WORKSPACE + "roles.nodes.0.id"));
    }

    private static Map<String, Object> input(GraphAnswer listed, Object member) {
        return MembershipRefs.removing(listed.text(WORKSPACE + "id"), text(member, "user.id"));
    }

    private static Map<Object, Object> byId(GraphAnswer answer) {
        Map<Object, Object> members = new LinkedHashMap<>();
        List<?> listed = answer.list(WORKSPACE + "memberships.nodes");
        listed.forEach(member -> members.put(text(member, "id"), member));
        return members;
    }

    private static String text(Object of, String path) {
        return String.valueOf(Json.at(of, path));
    }
}
