package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the graph tells of one person, and of an invitation, by their ids. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class PersonTest {
    private static final String MEMBERS = """
            query($source: String!) { organizations(sources: [$source]) { nodes { id
              invitations(first: 3) { nodes { id sourceId } }
              memberships(first: 20) { nodes { status rawStatus user { id email identityProviderId } } } } } }""";
    private static final String USER =
            "query($id: ID!) { user(id: $id) { id email identityProviderId organization { id } } }";
    private static final String ROWS = "organizations.nodes.0.workspaces.nodes.0.memberships.nodes";
    private static final String ACCESS = """
            query($inherited: Boolean) { organizations(sources: ["transactionlink"]) { nodes { workspaces(first: 1) { nodes {
              memberships(includeInherited: $inherited, first: 1000) { nodes { access user { id } } } } } } } }""";
    private static final String OF_USER = """
            query($id: ID!, $inherited: Boolean) { user(id: $id) {
              workspaceMemberships(includeInherited: $inherited, first: 1000) { nodes { id access roles { id } } } } }""";
    private static final String INVITATION = "query($id: ID!) { invitation(id: $id) { id sourceId } }";

    private final GraphClient client;

    PersonTest(EmbeddedServer server) {
        this.client = new GraphClient(server.getURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactionlink", "kognitos", "tours"})
    void a_user_is_found_by_id_with_their_organization(String source) {
        GraphAnswer list = members(source);
        Object listed = list.list("organizations.nodes.0.memberships.nodes").get(0);

        GraphAnswer found = client.ask(USER, Map.of("id", text(listed, "user.id")));

        assertThat(found.errors()).isEmpty();
        assertThat(found.at("user.email")).isNotNull().isEqualTo(Json.at(listed, "user.email"));
        assertThat(found.at("user.identityProviderId")).isEqualTo(Json.at(listed, "user.identityProviderId"));
        assertThat(found.at("user.organization.id")).isEqualTo(list.at("organizations.nodes.0.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactionlink", "kognitos", "tours"})
    void an_invitation_is_found_by_id(String source) {
        Object listed =
                members(source).list("organizations.nodes.0.invitations.nodes").get(2);

        GraphAnswer found = client.ask(INVITATION, Map.of("id", text(listed, "id")));

        assertThat(found.errors()).isEmpty();
        assertThat(found.at("invitation.sourceId")).isNotNull().isEqualTo(Json.at(listed, "sourceId"));
    }

    @Test
    void an_id_of_another_type_is_no_user() {
        GraphAnswer answer = client.ask(USER, Map.of("id", members("tours").text("organizations.nodes.0.id")));

        assertThat(answer.at("user")).isNull();
        assertThat(Json.at(answer.errors().get(0), "extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void only_transactionlink_reports_the_id_in_the_identity_provider() {
        assertThat(values("transactionlink", "user.identityProviderId")).anyMatch(id -> id != null);
        assertThat(values("kognitos", "user.identityProviderId")).containsOnlyNulls();
        assertThat(values("tours", "user.identityProviderId")).containsOnlyNulls();
    }

    @Test
    void only_tours_reports_the_status_of_a_membership() {
        assertThat(values("tours", "status")).contains("ACTIVE", "SUSPENDED");
        assertThat(values("tours", "rawStatus")).contains("active", "suspended");
        assertThat(values("transactionlink", "status")).containsOnlyNulls();
        assertThat(values("kognitos", "rawStatus")).containsOnlyNulls();
    }

    @Test
    void inherited_memberships_of_a_person_are_listed_where_they_are_asked_for() {
        String leader = text(
                client.ask(ACCESS, Map.of("inherited", true)).list(ROWS).stream()
                        .filter(member -> "INHERITED".equals(Json.at(member, "access")))
                        .findFirst()
                        .orElseThrow(),
                "user.id");

        GraphAnswer direct = client.ask(OF_USER, Map.of("id", leader, "inherited", false));
        GraphAnswer all = client.ask(OF_USER, Map.of("id", leader, "inherited", true));

        assertThat(all.errors()).isEmpty();
        assertThat(rows(all, "user.workspaceMemberships.nodes"))
                .isNotEmpty()
                .containsAll(rows(direct, "user.workspaceMemberships.nodes"))
                .anyMatch(member -> "INHERITED".equals(Json.at(member, "access")));
        assertThat(rows(direct, "user.workspaceMemberships.nodes"))
                .noneMatch(member -> "INHERITED".equals(Json.at(member, "access")));
    }

    private static List<Object> rows(GraphAnswer answer, String path) {
        return answer.list(path).stream().<Object>map(row -> row).toList();
    }

    private GraphAnswer members(String source) {
        return client.ask(MEMBERS, Map.of("source", source));
    }

    private List<Object> values(String source, String path) {
        return members(source).list("organizations.nodes.0.memberships.nodes").stream()
                .map(member -> Json.at(member, path))
                .toList();
    }

    private static String text(Object of, String path) {
        return String.valueOf(Json.at(of, path));
    }
}
