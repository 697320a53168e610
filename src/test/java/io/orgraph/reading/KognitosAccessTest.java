package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Members of Kognitos' workspaces who have direct access, inherited access, or both; and a partner's long lists. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "kognitos")
class KognitosAccessTest {
    private static final String MEMBERS = """
            query($inherited: Boolean!) { organizations(first: 1) { nodes { workspaces(first: 100) { nodes {
                memberships(first: 1000, includeInherited: $inherited) {
                  nodes { id access directRoles { id } inheritedRoles { id } } } } } } } }""";

    private final GraphClient client;

    KognitosAccessTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @Test
    void there_are_members_of_each_access_and_the_shorter_list_leaves_out_the_inherited() {
        Map<String, List<Object>> all = byAccess(true);

        Map<String, List<Object>> direct = byAccess(false);

        assertThat(all).containsOnlyKeys("DIRECT", "INHERITED", "DIRECT_AND_INHERITED");
        assertThat(direct.get("DIRECT")).isEqualTo(all.get("DIRECT"));
        assertThat(direct.get("DIRECT_AND_INHERITED")).isEqualTo(all.get("DIRECT_AND_INHERITED"));
        assertThat(direct).doesNotContainKey("INHERITED");
    }

    @Test
    void whoever_inherits_access_has_no_direct_role() {
        assertThat(byAccess(true).get("INHERITED")).isNotEmpty().allSatisfy(member -> {
            assertThat(Json.at(member, "directRoles")).isEqualTo(List.of());
            assertThat(Json.at(member, "inheritedRoles.0.id")).isNotNull();
        });
    }

    @Test
    void a_partner_pages_through_the_organizations_of_its_customers() {
        GraphClient partner = client.with("Orgraph-Credential-kognitos", KognitosTokens.PARTNER);
        String query =
                "query($after: String) { organizations(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }";

        GraphAnswer first = partner.ask(query);
        GraphAnswer second = partner.ask(query, Map.of("after", first.text("organizations.pageInfo.endCursor")));

        assertThat(first.list("organizations.nodes")).hasSize(50);
        assertThat(second.list("organizations.nodes"))
                .isNotEmpty()
                .noneMatch(first.list("organizations.nodes")::contains);
        assertThat(second.at("organizations.pageInfo.hasNextPage")).isEqualTo(false);
    }

    private Map<String, List<Object>> byAccess(boolean inherited) {
        GraphAnswer answer = client.ask(MEMBERS, Map.of("inherited", inherited));
        assertThat(answer.errors()).isEmpty();
        return answer.list("organizations.nodes.0.workspaces.nodes").stream()
                .flatMap(workspace ->
                        ((List<?>) Objects.requireNonNull(Json.at(workspace, "memberships.nodes"))).stream())
                .collect(Collectors.groupingBy(member -> String.valueOf(Json.at(member, "access"))));
    }
}
