package io.orgraph.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the cases of undo change. */
record UndoState(GraphClient client, GraphClient superAdmin, Landscape there) {
    private static final String STATE = """
            { organizations(sources: ["transactionlink", "tours"]) { nodes { name timeZone
                roles(first: 100) { nodes { name description permissions { key } } }
                invitations(filter: { states: [PENDING] }, first: 200) { nodes { id } }
                memberships(first: 1000) { nodes { id roles { name } user { firstName lastName title displayName } } }
                workspaces(first: 3) { nodes { memberships(first: 1000) { nodes { id directRoles { id } } } } } } } }""";

    /** Everything that the changes are about, whatever the order of the lists. */
    Object now() {
        GraphAnswer answer = client.ask(STATE);
        assertThat(answer.errors()).isEmpty();
        return List.of(
                sorted(answer.json().get("data")),
                superAdmin
                        .ask(
                                "query($id: ID!) { node(id: $id) { ... on User { status } } }",
                                Map.of("id", there.id("tours.memberships.nodes.9.user")))
                        .text("node.status"),
                activeKeys());
    }

    private List<?> activeKeys() {
        return superAdmin
                .ask(
                        "{ organizations(sources: [\"tours\"]) { nodes { apiKeys(first: 100) { nodes { id status } } } } }")
                .list("organizations.nodes.0.apiKeys.nodes")
                .stream()
                .filter(key -> "ACTIVE".equals(Json.at(key, "status")))
                .toList();
    }

    private static String sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, String> fields = new TreeMap<>();
            object.forEach((name, field) -> fields.put(String.valueOf(name), sorted(field)));
            return fields.toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(UndoState::sorted).sorted().toList().toString()
                : String.valueOf(value);
    }
}
