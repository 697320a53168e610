package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.SchemaEnum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What {@code viewerCan} says, the source does: over each action of the schema, each source, and objects of each kind, the
 * action is tried right after it was asked for. What is unknown is not tried.
 */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ViewerCanTest {
    private static final String OBJECTS = """
            query($source: String!) { organizations(sources: [$source], first: 1) { nodes { id
                memberships(first: 12) { nodes { id user { id } } }
                roles(first: 50) { nodes { id name } }
                invitations(first: 50) { nodes { id state } }
                workspaces(first: 1) { nodes { id
                  roles(first: 1) { nodes { id } }
                  memberships(first: 30, includeInherited: true) { nodes { id access user { id } } } } } } } }""";
    private static final String CAN = """
            query($id: ID!) { node(id: $id) { ... on %s { viewerCan(action: %s) { state reason requiredPermission } } } }""";
    private static final Set<String> LAST = Set.of("REMOVE", "DELETE", "REVOKE");

    private final GraphClient client;
    private final Sandbox sandbox;
    private final Map<State, Integer> found = new EnumMap<>(State.class);
    private int hidden;
    private final List<String> wrong = new ArrayList<>();

    ViewerCanTest(EmbeddedServer server, Sandbox sandbox) {
        this.client = new GraphClient(server.getURI());
        this.sandbox = sandbox;
    }

    @Test
    void what_is_said_is_what_happens() {
        tryAll("kognitos", client);
        tryAll("transactionlink", client);
        tryAll("tours", client.with("Orgraph-Credential-tours", "tke_test_sandbox_member"));
        tryAll("tours", client);

        assertThat(wrong).isEmpty();
        assertThat(hidden).as("actions with what the caller cannot see").isLessThan(40);
        assertThat(found.get(State.UNSUPPORTED)).isGreaterThan(20);
        assertThat(found.get(State.DENIED)).isGreaterThan(20);
        assertThat(found.get(State.ALLOWED)).isGreaterThan(20);
    }

    private void tryAll(String source, GraphClient as) {
        GraphAnswer all = client.ask(OBJECTS, Map.of("source", source));
        String organization = "organizations.nodes.0.";
        Tried tried = new Tried(all.text(organization + "id"), roleIn(all), source);
        each(all, organization + "memberships.nodes", 9)
                .forEach(member -> tryEach("OrganizationMembership", member, tried, as));
        each(all, organization + "roles.nodes", 50).forEach(role -> tryEach("OrganizationRole", role, tried, as));
        each(all, organization + "invitations.nodes", 50).forEach(sent -> tryEach("Invitation", sent, tried, as));
        if (all.at(organization + "workspaces.nodes.0") != null) {
            String workspace = organization + "workspaces.nodes.0.";
            each(all, workspace + "memberships.nodes", 30).stream()
                    .filter(member -> "INHERITED".equals(Json.at(member, "access")))
                    .limit(2)
                    .forEach(member -> tryEach("WorkspaceMembership", member, tried, as));
            tryEach("WorkspaceRole", Objects.requireNonNull(all.at(workspace + "roles.nodes.0")), tried, as);
            tryEach(
                    "Workspace",
                    Objects.requireNonNull(all.at(workspace.substring(0, workspace.length() - 1))),
                    tried,
                    as);
        }
        tryEach("Organization", Map.of("id", tried.organization()), tried, as);
    }

    /** One that an administrator may give to others. */
    private static String roleIn(GraphAnswer all) {
        return each(all, "organizations.nodes.0.roles.nodes", 50).stream()
                .filter(role -> !String.valueOf(Json.at(role, "name")).matches("Super Admin|Owner|Admin"))
                .map(Tried::id)
                .findFirst()
                .orElseThrow();
    }

    /** Those at the end of the list: the first members are those who look after the organization. */
    private static List<?> each(GraphAnswer all, String path, int most) {
        List<?> items = all.at(path) instanceof List<?> list ? list : List.of();
        return items.subList(Math.max(0, items.size() - most), items.size());
    }

    private void tryEach(String type, Object object, Tried tried, GraphClient as) {
        String actions = type.endsWith("Role") ? "RoleAction" : type + "Action";
        SchemaEnum.values(actions).stream()
                .sorted(Comparator.comparing((String action) -> LAST.contains(action))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(action -> tryOne(type, action, object, tried, as));
    }

    private void tryOne(String type, String action, Object object, Tried tried, GraphClient as) {
        GraphAnswer asked = as.ask(CAN.formatted(type, action), Map.of("id", Tried.id(object)));
        if (asked.failures().equals(List.of("node FORBIDDEN"))) {
            hidden++;
            return;
        }
        State state = State.valueOf(asked.text("node.viewerCan.state"));
        found.merge(state, 1, Integer::sum);
        if (state == State.UNKNOWN) {
            return;
        }
        sandbox.calls().clear();
        String answer = tried.ask(type, action, object, as).json().toString();
        boolean isRefused = answer.contains("code=");
        boolean isSentOn =
                sandbox.calls().all().stream().anyMatch(call -> !call.method().equals("GET"));
        boolean holds = switch (state) {
            // Whether somebody holds a role is not looked up for its button.
            case ALLOWED -> !isRefused || (type.endsWith("Role") && answer.contains("code=CONFLICT"));
            case DENIED -> isRefused;
            case UNSUPPORTED ->
                !isSentOn && (isUnsupported(answer) || action.startsWith("VIEW") || type.equals("WorkspaceRole"));
            case UNKNOWN -> true;
        };
        if (!holds) {
            wrong.add(tried.source() + " " + type + " " + action + " " + state + ": " + answer);
        }
    }

    private static boolean isUnsupported(String answer) {
        return answer.contains("UNSUPPORTED_BY_SOURCE");
    }

    private enum State {
        ALLOWED,
        DENIED,
        UNKNOWN,
        UNSUPPORTED
    }
}
