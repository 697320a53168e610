package io.orgraph.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.kognitos.KognitosTokens;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An invitation of Kognitos is the same by its id as in the lists, though the API tells half of it in each. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "kognitos")
class OneInvitationTest {
    private static final String FIELDS = "{ nodes { id email state workspace { id } } }";
    private static final String NODES =
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Invitation { id email state workspace { id } } } }";
    private static final String LISTS = "{ organizations { nodes { invitations(first: 50) " + FIELDS
            + " workspaces { nodes { invitations(first: 20) " + FIELDS + " } } } } }";

    private final GraphClient client;
    private final Sandbox sandbox;

    OneInvitationTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void each_invitation_by_its_id_has_the_values_that_it_has_in_a_list() {
        List<Object> listed = listed();
        List<?> ids = listed.stream().map(one -> Json.at(one, "id")).toList();

        GraphAnswer answer = client.ask(NODES, Map.of("ids", ids));

        assertThat(answer.failures()).isEmpty();
        assertThat(listed).hasSizeGreaterThan(5).allMatch(one -> Json.at(one, "email") != null);
        assertThat(answer.list("nodes")).isEqualTo(listed);
    }

    @Test
    void the_workspace_of_a_workspaces_invitations_is_known_from_the_list() {
        sandbox.calls().clear();

        GraphAnswer answer =
                client.ask("{ organizations { nodes { workspaces { nodes { id invitations " + FIELDS + " } } } } }");

        assertThat(answer.failures()).isEmpty();
        assertThat(sandbox.calls().all())
                .extracting(RecordedCall::path)
                .anyMatch(path -> path.endsWith("/invites"))
                .noneMatch(path -> path.contains("/invitations/"));
    }

    @Test
    void a_workspace_of_kognitos_has_no_type_instead_of_an_unknown_one() {
        GraphAnswer answer =
                client.ask("{ organizations { nodes { workspaces(first: 1) { nodes { type rawType } } } } }");

        Object workspace = Objects.requireNonNull(answer.at("organizations.nodes.0.workspaces.nodes.0"));

        assertThat(workspace).hasToString("{type=null, rawType=null}");
    }

    @Test
    void no_list_is_read_for_the_address_of_an_invitation_that_was_accepted() {
        String organization =
                client.ask("{ organizations { nodes { sourceId } } }").text("organizations.nodes.0.sourceId");
        OrganizationId of = new OrganizationId(new SourceName("kognitos"), organization);
        String id = GlobalIds.encode(new InvitationId(of, KognitosTokens.ACCEPTED_INVITATION));
        sandbox.calls().clear();

        GraphAnswer answer = client.ask(NODES, Map.of("ids", List.of(id)));

        assertThat(answer.at("nodes.0.state")).isEqualTo("ACCEPTED");
        assertThat(answer.at("nodes.0.email")).isNull();
        assertThat(answer.failures()).isEmpty();
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    private List<Object> listed() {
        GraphAnswer answer = client.ask(LISTS);
        List<Object> all = new ArrayList<>();
        for (Object organization : answer.list("organizations.nodes")) {
            all.addAll((List<?>) Objects.requireNonNull(Json.at(organization, "invitations.nodes")));
            for (Object workspace : (List<?>) Objects.requireNonNull(Json.at(organization, "workspaces.nodes"))) {
                all.addAll((List<?>) Objects.requireNonNull(Json.at(workspace, "invitations.nodes")));
            }
        }
        return all;
    }
}
