package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first workspace of TransactionLink in the sandbox: its roles, its members, and all of the company's users; and its plans. */
record PlannedWorkspace(GraphClient client, String id, Map<String, String> roles, List<String> people) {
    private static final String PLAN = """
            query($input: AccessPlanInput!) { accessPlan(input: $input) {
                token expiresAt userErrors { code path message } warnings { code user { id } }
                counts { add changeRole remove keep skipped blocked unsupported }
                items { action user { id } workspace { id } rolesBefore { name } roleAfter { id name }
                  call { method path body } permissionsGained { key } permissionsLost { key } } } }""";
    private static final Mutation APPLY = Mutation.of("applyAccessPlan", """
            results { index outcome undo item { action user { id } } node { roles { id } } removedMembershipId
              userErrors { code path } }
            freshPlan { token counts { add changeRole remove keep } }""");

    static PlannedWorkspace seenBy(GraphClient client) {
        GraphAnswer there = client.ask("""
                { organizations { nodes { memberships(first: 250) { nodes { user { id } } }
                    workspaces(first: 1) { nodes { id roles { nodes { id name } } } } } } }""");
        String first = "organizations.nodes.0.workspaces.nodes.0.";
        return new PlannedWorkspace(
                client,
                there.text(first + "id"),
                there.list(first + "roles.nodes").stream()
                        .collect(Collectors.toMap(
                                role -> String.valueOf(Json.at(role, "name")),
                                role -> String.valueOf(Json.at(role, "id")))),
                there.list("organizations.nodes.0.memberships.nodes").stream()
                        .map(member -> String.valueOf(Json.at(member, "user.id")))
                        .toList());
    }

    String role(String name) {
        return String.valueOf(roles.get(name));
    }

    /** The roles of the members, by user. */
    Map<String, String> members() {
        return client
                .ask(
                        "query($id: ID!) { workspace(id: $id) { memberships(first: 1000) { nodes { user { id } roles { id } } } } }",
                        Map.of("id", id))
                .list("workspace.memberships.nodes")
                .stream()
                .collect(Collectors.toMap(
                        member -> String.valueOf(Json.at(member, "user.id")),
                        member -> String.valueOf(Json.at(member, "roles.0.id"))));
    }

    /** Sees to it that the roles that the tests speak of are held: by users who were no members where nobody has them. */
    void fill() {
        List<Map<String, Object>> added = new ArrayList<>();
        Iterator<String> strangers = strangers().iterator();
        for (String role : List.of("Viewer", "Editor", "Administrator")) {
            long held = members().values().stream().filter(role(role)::equals).count();
            for (long more = held; more < 3; more++) {
                added.add(MembershipRefs.setting(id, strangers.next(), role(role)));
            }
        }
        if (!added.isEmpty()) {
            Mutation.of("setWorkspaceMemberships", "results { outcome }").ask(client, Map.of("memberships", added));
        }
    }

    String holderOf(String role) {
        Map<String, String> now = members();
        return now.keySet().stream()
                .filter(user -> role(role).equals(now.get(user)))
                .findFirst()
                .orElseThrow();
    }

    /** Users who are no members. */
    List<String> strangers() {
        Map<String, String> now = members();
        return people.stream().filter(user -> !now.containsKey(user)).toList();
    }

    GraphAnswer plan(Map<String, String> desired, Map<String, Object> guards) {
        return ask(Map.of("target", target(desired), "guards", guards));
    }

    Map<String, Object> target(Map<String, String> desired) {
        List<Map<String, Object>> members = desired.entrySet().stream()
                .<Map<String, Object>>map(entry -> Map.of("userId", entry.getKey(), "roleId", entry.getValue()))
                .toList();
        return Map.of("workspace", Map.of("workspaceId", id, "members", members));
    }

    GraphAnswer ask(Map<String, Object> input) {
        return client.ask(PLAN, Map.of("input", input));
    }

    GraphAnswer apply(String token) {
        return APPLY.ask(client, Map.of("token", token));
    }

    static Map<String, Object> guards(int maxRemovals) {
        return Map.of("maxRemovals", maxRemovals);
    }

    static Object item(GraphAnswer planned, String user) {
        return planned.list("accessPlan.items").stream()
                .filter(item -> user.equals(Json.at(item, "user.id")))
                .map(Object.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<String> refusals(GraphAnswer planned) {
        return planned.list("accessPlan.userErrors").stream()
                .map(error -> Json.at(error, "code") + " " + Json.at(error, "path"))
                .toList();
    }

    static List<String> outcomes(GraphAnswer applied) {
        return applied.list("applyAccessPlan.results").stream()
                .map(result -> String.valueOf(Json.at(result, "outcome")))
                .toList();
    }
}
