package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Access plans for the first workspace of TransactionLink. */
final class Plan {
    private static final String PLAN = """
            query($input: AccessPlanInput!) {
              accessPlan(input: $input) { token counts { add changeRole remove } userErrors { message } } }""";
    private static final String MEMBERS = """
            query($id: ID!) { node(id: $id) { ... on Workspace { memberships(first: 100) { nodes {
                user { id } directRoles { id name } } } } } }""";

    private Plan() {}

    /** The token of a plan that changes the role of one member. */
    static String ofOneChange(Landscape there, int member) {
        List<?> members = there.client()
                .ask(MEMBERS, Map.of("id", there.id("tl.workspaces.nodes.0")))
                .list("node.memberships.nodes");
        List<Map<String, Object>> target = IntStream.range(0, members.size())
                .mapToObj(i -> member(there, members.get(i), i == member))
                .toList();
        return token(there, target);
    }

    /** The token of a plan that leaves one member, with another role. */
    static String ofOneMember(Landscape there, int member) {
        Map<String, Object> other = there.otherRole(member);
        return token(
                there, List.of(Map.of("userId", there.userOf(member), "roleId", String.valueOf(other.get("roleId")))));
    }

    private static String token(Landscape there, List<Map<String, Object>> members) {
        Map<String, Object> workspace = Map.of("workspaceId", there.id("tl.workspaces.nodes.0"), "members", members);
        Map<String, Object> guards = Map.of("maxRemovals", 1000, "keepManagers", 0);
        Map<String, Object> input = Map.of("target", Map.of("workspace", workspace), "guards", guards);
        GraphAnswer planned = there.client().ask(PLAN, Map.of("input", input));
        return planned.text("accessPlan.token");
    }

    private static Map<String, Object> member(Landscape there, Object member, boolean changes) {
        String held = String.valueOf(Json.at(member, "directRoles.0.name"));
        String other = held.equals("Viewer") ? "Administrator" : "Viewer";
        Object role = changes
                ? there.named("tl.workspaces.nodes.0.roles.nodes", other)
                : String.valueOf(Json.at(member, "directRoles.0.id"));
        return Map.of("userId", String.valueOf(Json.at(member, "user.id")), "roleId", role);
    }
}
