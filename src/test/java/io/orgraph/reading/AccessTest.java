package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Direct and inherited memberships, and what their roles tell. */
@MicronautTest
class AccessTest {
    private static final String FIRST_WORKSPACE = """
            query($inherited: Boolean) { organizations { nodes { workspaces(first: 1) { nodes {
                roles { nodes { name permissions { key } } }
                memberships(includeInherited: $inherited, first: 1000) { nodes { id access
                  user { id } directRoles { id } inheritedRoles { id } roles { __typename id name kind rawKind permissions { key } } } } } } } } }""";
    private static final String BOTH = "DIRECT_AND_INHERITED";
    private static final String WORKSPACE = "organizations.nodes.0.workspaces.nodes.0.";

    private final GraphClient client;

    AccessTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void whoever_is_in_the_shorter_list_is_direct_and_the_others_inherit() {
        List<?> direct = members(false);

        List<?> all = members(true);

        assertThat(ids(all, "DIRECT")).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids(direct, "DIRECT"));
        assertThat(ids(all, BOTH)).isNotEmpty().containsExactlyInAnyOrderElementsOf(ids(direct, BOTH));
        assertThat(direct).hasSize(ids(all, "DIRECT").size() + ids(all, BOTH).size());
        assertThat(ids(all, "INHERITED")).hasSize(all.size() - direct.size()).isNotEmpty();
    }

    @Test
    void a_person_who_is_both_is_one_membership_with_both_roles() {
        List<?> all = members(true);

        Map<Object, Long> perUser = all.stream()
                .collect(Collectors.groupingBy(
                        member -> String.valueOf(Json.at(member, "user.id")), Collectors.counting()));
        assertThat(perUser.values()).containsOnly(1L);
        assertThat(all)
                .filteredOn(member -> BOTH.equals(Json.at(member, "access")))
                .isNotEmpty()
                .allSatisfy(member -> {
                    assertThat(Json.at(member, "directRoles.0.id")).isEqualTo(Json.at(member, "roles.0.id"));
                    assertThat(Json.at(member, "inheritedRoles.0.id")).isEqualTo(Json.at(member, "roles.1.id"));
                });
    }

    @Test
    void an_inherited_role_is_one_of_the_organization() {
        assertThat(members(true))
                .filteredOn(member -> "INHERITED".equals(Json.at(member, "access")))
                .isNotEmpty()
                .allSatisfy(member -> {
                    assertThat(Json.at(member, "roles.0.__typename")).isEqualTo("OrganizationRole");
                    assertThat(Json.at(member, "roles.0.permissions")).isNull();
                });
    }

    @Test
    void permissions_that_are_not_reported_are_null_and_none_are_an_empty_list() {
        List<?> roles = client.ask(FIRST_WORKSPACE).list(WORKSPACE + "roles.nodes");

        assertThat(roles).anyMatch(role -> Json.at(role, "permissions") == null);
        assertThat(roles).anyMatch(role -> List.of().equals(Json.at(role, "permissions")));
    }

    private List<?> members(boolean inherited) {
        GraphAnswer answer = client.ask(FIRST_WORKSPACE, Map.of("inherited", inherited));
        assertThat(answer.errors()).isEmpty();
        return answer.list(WORKSPACE + "memberships.nodes");
    }

    private static List<Object> ids(List<?> members, String access) {
        return members.stream()
                .filter(member -> access.equals(Json.at(member, "access")))
                .map(member -> (Object) String.valueOf(Json.at(member, "id")))
                .toList();
    }
}
