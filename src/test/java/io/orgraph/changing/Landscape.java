package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What there is at the sandbox to be changed, by the graph's ids. */
record Landscape(GraphClient client, GraphAnswer answer) {
    private static final String QUESTION = """
            { tl: organizations(sources: ["transactionlink"]) { nodes { id
                roles(first: 9) { nodes { id name } }
                invitations(filter: { states: [PENDING] }, first: 3) { nodes { id email } }
                memberships(first: 50) { nodes { id user { id email } roles { name } } }
                workspaces(first: 3) { nodes { id roles { nodes { id name } }
                  memberships(first: 100) { nodes { id user { id } roles { id name } directRoles { name } } } } } } }
              kognitos: organizations(sources: ["kognitos"], first: 1) { nodes { id
                roles(first: 2) { nodes { id } }
                invitations(first: 1) { nodes { id } }
                memberships(first: 1) { nodes { id user { id } } }
                workspaces(first: 1) { nodes { id roles { nodes { id } } memberships(first: 5) { nodes { user { id } roles { id } } } } } } }
              tours: organizations(sources: ["tours"]) { nodes { id name
                roles(first: 50) { nodes { id name kind } }
                invitations(filter: { states: [PENDING] }, first: 3) { nodes { id email } }
                memberships(first: 50) { nodes { id user { id email } roles { name } } } } } }""";

    static Landscape seenBy(GraphClient client) {
        GraphAnswer answer = client.ask(QUESTION);
        if (!answer.errors().isEmpty()) {
            throw new IllegalStateException("The sandbox should show everything: " + answer.failures());
        }
        return new Landscape(client, answer);
    }

    /** The source's first organization stands behind its name. */
    private static String whole(String path) {
        return path.contains(".") ? path.replaceFirst("\\.", ".nodes.0.") : path + ".nodes.0";
    }

    String id(String path) {
        return answer.text(whole(path) + ".id");
    }

    String text(String path) {
        return answer.text(whole(path));
    }

    List<?> list(String path) {
        return answer.list(whole(path));
    }

    /** The id of whatever has that name in a list. */
    String named(String list, String name) {
        return list(list).stream()
                .filter(item -> name.equals(Json.at(item, "name")))
                .map(item -> (String) Objects.requireNonNull(Json.at(item, "id")))
                .findFirst()
                .orElseThrow();
    }

    /** The first workspace of TransactionLink's, with one of its members and a role. */
    Map<String, Object> membership(int member, String role) {
        return MembershipRefs.setting(
                id("tl.workspaces.nodes.0"), userOf(member), named("tl.workspaces.nodes.0.roles.nodes", role));
    }

    Map<String, Object> membership(int member) {
        return MembershipRefs.removing(id("tl.workspaces.nodes.0"), userOf(member));
    }

    /** The reference by id. */
    Map<String, Object> membershipId(int member) {
        return Map.of("id", id("tl.workspaces.nodes.0.memberships.nodes." + member));
    }

    /** With another role than the direct one. */
    Map<String, Object> otherRole(int member) {
        String held = text("tl.workspaces.nodes.0.memberships.nodes." + member + ".directRoles.0.name");
        return membership(member, held.equals("Viewer") ? "Administrator" : "Viewer");
    }

    String userOf(int member) {
        return id("tl.workspaces.nodes.0.memberships.nodes." + member + ".user");
    }
}
