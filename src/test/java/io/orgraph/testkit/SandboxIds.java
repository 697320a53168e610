package io.orgraph.testkit;

import io.orgraph.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Ids that the sandbox's company has, by names: three members of its first workspace, a role there, and so on. */
public record SandboxIds(Map<String, String> byName) {
    private static final String TRANSACTIONLINK = """
            { organizations(sources: ["transactionlink"]) { nodes { id
                roles(first: 1) { nodes { id } }
                workspaces(first: 1) { nodes { id
                  roles(first: 1) { nodes { id } }
                  memberships(first: 3) { nodes { id user { id } } } } } } } }""";
    private static final String OTHERS = """
            { tl: organizations(sources: ["transactionlink"]) { nodes { memberships(first: 9) { nodes { id user { id } } }
                workspaces(first: 2) { nodes { memberships(first: 3) { nodes { user { id } } } } }
                invitations(first: 1, filter: { states: [PENDING] }) { nodes { id } } } }
              kognitos: organizations(sources: ["kognitos"], first: 1) { nodes { id
                workspaces(first: 1) { nodes { id } } invitations(first: 1) { nodes { id } } roles(first: 2) { nodes { id } }
                memberships(first: 1) { nodes { user { id } } } } }
              tours: organizations(sources: ["tours"]) { nodes { id memberships(first: 9) { nodes { id user { id } } }
                invitations(first: 1, filter: { states: [PENDING] }) { nodes { id } } } } }""";

    private static final String ROLES = "query($o: ID!) { organization(id: $o) { roles { nodes { id kind } } } }";
    private static final String INVITE =
            "mutation($i: CreateInvitationsInput!) { createInvitations(input: $i) { results { outcome } } }";
    private static final String PLAN = "query($i: AccessPlanInput!) { accessPlan(input: $i) { token } }";
    private static final String GUEST = "screen@example.test";
    private static final Pattern NAME = Pattern.compile("\"\\$\\w+\"");

    /** Of a sandbox that simulates TransactionLink alone. */
    public static SandboxIds askedOf(GraphClient client) {
        GraphAnswer answer = client.ask(TRANSACTIONLINK);
        String organization = "organizations.nodes.0.";
        String workspace = organization + "workspaces.nodes.0.";
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("organization", answer.text(organization + "id"));
        ids.put("organizationRole", answer.text(organization + "roles.nodes.0.id"));
        ids.put("workspace", answer.text(workspace + "id"));
        ids.put("role", answer.text(workspace + "roles.nodes.0.id"));
        ids.put("membership", answer.text(workspace + "memberships.nodes.0.id"));
        for (int i = 0; i < 3; i++) {
            ids.put("user" + i, answer.text(workspace + "memberships.nodes." + i + ".user.id"));
        }
        return new SandboxIds(ids);
    }

    /** Of a sandbox that simulates all three APIs. */
    public static SandboxIds ofAllAskedOf(GraphClient client) {
        GraphAnswer answer = client.ask(OTHERS);
        Map<String, String> ids = new LinkedHashMap<>(askedOf(client).byName());
        ids.put("organizationMembership", answer.text("tl.nodes.0.memberships.nodes.5.id"));
        ids.put("organizationUser", answer.text("tl.nodes.0.memberships.nodes.5.user.id"));
        ids.put("newcomer", answer.text("tl.nodes.0.memberships.nodes.7.user.id"));
        ids.put("colleague", answer.text("tl.nodes.0.workspaces.nodes.1.memberships.nodes.2.user.id"));
        ids.put("otherUser", answer.text("tl.nodes.0.memberships.nodes.8.user.id"));
        ids.put("pendingInvitation", answer.text("tl.nodes.0.invitations.nodes.0.id"));
        ids.put("kognitosOrganization", answer.text("kognitos.nodes.0.id"));
        ids.put("kognitosWorkspace", answer.text("kognitos.nodes.0.workspaces.nodes.0.id"));
        ids.put("kognitosRole", answer.text("kognitos.nodes.0.roles.nodes.1.id"));
        ids.put("kognitosInvitation", answer.text("kognitos.nodes.0.invitations.nodes.0.id"));
        ids.put("kognitosUser", answer.text("kognitos.nodes.0.memberships.nodes.0.user.id"));
        ids.put("toursUser", answer.text("tours.nodes.0.memberships.nodes.8.user.id"));
        ids.put("toursMembership", answer.text("tours.nodes.0.memberships.nodes.8.id"));
        ids.put("toursPendingInvitation", answer.text("tours.nodes.0.invitations.nodes.0.id"));
        ids.put("toursOrganization", answer.text("tours.nodes.0.id"));
        return new SandboxIds(ids);
    }

    /**
     * As {@link #ofAllAskedOf}, with what has to be made or looked for first: the token of an invitation, which stands in the
     * mail alone, a role of the organization's own, which may be changed, and a plan, which may be applied.
     */
    public static SandboxIds ofAllMadeIn(GraphClient client, Sandbox sandbox) {
        Map<String, String> ids = new LinkedHashMap<>(ofAllAskedOf(client).byName());
        String organization = Objects.requireNonNull(ids.get("toursOrganization"));
        String role = ownRole(client, organization);
        ids.put("toursRole", role);
        var invited = Map.of("email", GUEST, "roleId", role);
        client.ask(INVITE, Map.of("i", Map.of("organizationId", organization, "invitations", List.of(invited))));
        sandbox.mails().all().stream()
                .filter(mail -> mail.to().equals(GUEST))
                .forEach(mail -> ids.put("toursInvitation", mail.token()));
        ids.put("onboardingPlan", onboarding(client, ids));
        return new SandboxIds(ids);
    }

    /** A plan that was applied has no token the next time. */
    private static String onboarding(GraphClient client, Map<String, String> ids) {
        var target = Map.of(
                "copyFrom",
                Map.of(
                        "fromUserId", Objects.requireNonNull(ids.get("colleague")),
                        "toUserIds", List.of(Objects.requireNonNull(ids.get("newcomer")))));
        GraphAnswer plan = client.ask(PLAN, Map.of("i", Map.of("target", target, "mode", "ADD_ONLY")));
        return Objects.requireNonNullElse(plan.at("accessPlan.token"), "applied")
                .toString();
    }

    private static String ownRole(GraphClient client, String organization) {
        return client.ask(ROLES, Map.of("o", organization)).list("organization.roles.nodes").stream()
                .filter(role -> "CUSTOM".equals(Json.at(role, "kind")))
                .map(role -> String.valueOf(Json.at(role, "id")))
                .findFirst()
                .orElseThrow();
    }

    public String of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** Replaces {@code "$name"} in a text; a name that is left is a mistake. */
    public String fillIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> id : byName.entrySet()) {
            filled = filled.replace("\"$" + id.getKey() + "\"", "\"" + id.getValue() + "\"");
        }
        if (NAME.matcher(filled).find()) {
            throw new IllegalArgumentException("No id is known for a name in " + filled);
        }
        return filled;
    }
}
