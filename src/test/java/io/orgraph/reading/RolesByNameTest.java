package io.orgraph.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.CallSummary;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A role that a membership tells by its name alone is the one of the list: by its id, its name and its kind. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class RolesByNameTest {
    private static final String ALL = """
            query($of: [String!]) { organizations(sources: $of) { nodes { id
              roles(first: 1000) { nodes { id name kind sourceId slug } }
              memberships(first: 40) { nodes { id user { displayName }
                roles { id name kind sourceId slug ... on OrganizationRole { permissions { key } } } } } } } }""";

    private final GraphClient client;
    private final Sandbox sandbox;

    RolesByNameTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @ParameterizedTest
    @CsvSource({"kognitos, 2", "tours, 1", "transactionlink, 1"})
    void a_select_that_shows_who_has_which_role_has_an_option_for_each(String source, int organizations) {
        GraphAnswer answer = client.ask(ALL, Map.of("of", List.of(source)));

        assertThat(answer.errors()).isEmpty();
        for (int i = 0; i < organizations; i++) {
            String at = "organizations.nodes." + i + ".";
            Map<Object, Object> options = answer.list(at + "roles.nodes").stream()
                    .collect(Collectors.toMap(RolesByNameTest::id, role -> Json.at(role, "name")));
            List<?> held = answer.list(at + "memberships.nodes").stream()
                    .flatMap(RolesByNameTest::roles)
                    .filter(role -> Json.at(role, "sourceId") != null)
                    .toList();
            assertThat(held)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(role -> assertThat(options).containsEntry(id(role), Json.at(role, "name")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kognitos, 2 GET /kognitos/api/v1/organizations/{}/roles?page_size=1000",
        "tours, 1 GET /tours/api/organizations/roles?page=1&limit=100"
    })
    void it_costs_one_list_for_all_who_hold_it(String source, String list) {
        sandbox.calls().clear();

        client.ask(ALL, Map.of("of", List.of(source)));

        assertThat(CallSummary.of(sandbox.calls().all()))
                .filteredOn(call -> call.contains("roles"))
                .containsExactly(list);
    }

    @ParameterizedTest
    @CsvSource({"kognitos", "tours"})
    void its_type_alone_costs_nothing(String source) {
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(
                "query($of: [String!]) { organizations(sources: $of) { nodes { memberships { nodes { roles { __typename } } } } } }",
                Map.of("of", List.of(source)));

        assertThat(answer.errors()).isEmpty();
        assertThat(CallSummary.of(sandbox.calls().all())).noneMatch(call -> call.contains("roles"));
    }

    @Test
    void a_role_of_kognitos_has_its_title_for_a_name_and_its_short_name_beside_it() {
        GraphAnswer answer = client.ask(ALL, Map.of("of", List.of("kognitos")));

        assertThat(rolesOfMembers(answer, 0))
                .anySatisfy(role -> assertThat(role).isEqualTo("Organization Admin org-admin"))
                .anySatisfy(role -> assertThat(role).isEqualTo("Finance Observer null"))
                .noneSatisfy(role -> assertThat(role).startsWith("org-admin"));
    }

    @Test
    void a_role_that_is_in_no_list_has_its_name_and_no_id_of_the_source() {
        GraphAnswer answer = client.ask(ALL, Map.of("of", List.of("kognitos")));

        List<?> members = answer.list("organizations.nodes.0.memberships.nodes");
        Object orphan = members.stream()
                .flatMap(RolesByNameTest::roles)
                .filter(role -> Json.at(role, "sourceId") == null)
                .findFirst()
                .orElseThrow();
        assertThat(Json.at(orphan, "name")).isEqualTo("cxo");
        assertThat(Json.at(orphan, "kind")).isEqualTo("UNKNOWN");
        assertThat(Json.at(orphan, "permissions")).isNull();
        GraphAnswer again = client.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id(orphan)));
        assertThat(again.errors()).isEmpty();
        assertThat(again.at("node")).isNull();
    }

    @Test
    void an_id_that_is_made_of_a_name_is_no_second_id_of_the_role() {
        String organization = client.ask(ALL, Map.of("of", List.of("tours"))).text("organizations.nodes.0.id");
        String parts = new String(Base64.getUrlDecoder().decode(organization), StandardCharsets.UTF_8);
        String made = parts.replaceFirst("\u001fO\u001f", "\u001fOR\u001f") + "\u001fMember";
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));

        GraphAnswer answer = client.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("node")).isNull();
    }

    @Test
    void a_role_of_the_organizations_own_stands_for_one_of_the_installation_by_the_same_name() {
        GraphAnswer answer = client.ask(ALL, Map.of("of", List.of("tours")));

        Set<Object> kinds = answer.list("organizations.nodes.0.memberships.nodes").stream()
                .flatMap(RolesByNameTest::roles)
                .filter(role -> "Coordinator".equals(Json.at(role, "name")))
                .map(role -> Json.at(role, "kind"))
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactly("CUSTOM");
    }

    @Test
    void a_change_of_role_is_undone_by_the_id_that_the_role_has_in_the_list() {
        GraphAnswer before = client.ask(ALL, Map.of("of", List.of("tours")));
        String held = before.text("organizations.nodes.0.memberships.nodes.30.roles.0.id");
        String other = before.list("organizations.nodes.0.roles.nodes").stream()
                .filter(role -> "Night Dispatcher".equals(Json.at(role, "name")))
                .map(role -> String.valueOf(id(role)))
                .findFirst()
                .orElseThrow();

        GraphAnswer changed = client.ask(
                """
                        mutation($input: UpdateOrganizationMembershipInput!) { updateOrganizationMembership(input: $input) {
                          membership { roles { id } } previous { roles { id } } undo } }""",
                Map.of(
                        "input",
                        Map.of(
                                "membershipId",
                                before.text("organizations.nodes.0.memberships.nodes.30.id"),
                                "roleId",
                                other)));

        assertThat(changed.at("updateOrganizationMembership.membership.roles.0.id"))
                .isEqualTo(other);
        assertThat(changed.at("updateOrganizationMembership.previous.roles.0.id"))
                .isEqualTo(held);
        assertThat(undone(changed.text("updateOrganizationMembership.undo"))).isEqualTo(held);
    }

    private Object undone(String token) {
        return requireNonNull(client.ask("""
                        mutation($token: UndoToken!) { undo(input: { tokens: [$token] }) {
                          results { node { ... on OrganizationMembership { roles { id } } } } } }""", Map.of("token", token)).at("undo.results.0.node.roles.0.id"));
    }

    private static List<String> rolesOfMembers(GraphAnswer answer, int organization) {
        return answer.list("organizations.nodes." + organization + ".memberships.nodes").stream()
                .flatMap(RolesByNameTest::roles)
                .map(role -> Json.at(role, "name") + " " + Json.at(role, "slug"))
                .toList();
    }

    private static Stream<?> roles(Object member) {
        return ((List<?>) requireNonNull(Json.at(member, "roles"))).stream();
    }

    private static Object id(Object role) {
        return String.valueOf(Json.at(role, "id"));
    }
}
