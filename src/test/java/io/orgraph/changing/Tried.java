package io.orgraph.changing;

import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.GraphClient;
import io.orgraph.testkit.Json;
import io.orgraph.testkit.MembershipRefs;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How each action of the schema is tried.
 *
 * @param role one of the organization's, to be given
 */
record Tried(String organization, String role, String source) {

    static String id(Object object) {
        return (String) Objects.requireNonNull(Json.at(object, "id"));
    }

    GraphAnswer ask(String type, String action, Object object, GraphClient as) {
        String id = id(object);
        if (action.startsWith("VIEW_")) {
            return seen(type, action.substring("VIEW_".length()), id, as);
        }
        return switch (type) {
            case "Organization" -> onOrganization(action, as);
            case "Workspace", "WorkspaceMembership" -> onWorkspace(action, id, object, as);
            case "OrganizationMembership" -> onMember(action, id, object, as);
            case "Invitation" ->
                mutation(
                        action.equals("RESEND") ? "resendInvitation" : "revokeInvitation",
                        Map.of("invitationId", id),
                        as);
            default ->
                action.equals("UPDATE")
                        ? mutation("updateOrganizationRole", Map.of("roleId", id, "description", "Changed"), as)
                        : mutation("deleteOrganizationRole", Map.of("roleId", id), as);
        };
    }

    private static GraphAnswer seen(String type, String list, String id, GraphClient as) {
        String field = switch (list) {
            case "AUDIT_LOG" -> "auditLog";
            case "MEMBERSHIPS" -> "memberships";
            case "ROLES" -> "roles";
            case "INVITATIONS" -> "invitations";
            default -> throw new IllegalArgumentException("No field is known for VIEW_" + list);
        };
        return as.ask(
                "query($id: ID!) { node(id: $id) { ... on " + type + " { " + field
                        + "(first: 1) { nodes { id } } } } }",
                Map.of("id", id));
    }

    private String name(GraphClient as) {
        return String.valueOf(as.ask("query($id: ID!) { organization(id: $id) { name } }", Map.of("id", organization))
                .at("organization.name"));
    }

    private GraphAnswer onOrganization(String action, GraphClient as) {
        return switch (action) {
            case "UPDATE" -> mutation("updateOrganization", Map.of("organizationId", organization, "name", "New"), as);
            case "DELETE" ->
                mutation("deleteOrganization", Map.of("organizationId", organization, "confirmName", name(as)), as);
            case "CREATE_ROLE" ->
                mutation("createOrganizationRole", Map.of("organizationId", organization, "name", "Tried"), as);
            case "INVITE" ->
                as.ask(
                        """
                        mutation($input: CreateInvitationsInput!) { createInvitations(input: $input) {
                          results { userErrors { code } } userErrors { code } } }""",
                        Map.of(
                                "input",
                                Map.of(
                                        "organizationId",
                                        organization,
                                        "invitations",
                                        List.of(Map.of("email", "tried@halden.example", "roleId", role)))));
            default -> throw new IllegalArgumentException("Nothing is known to try for " + action);
        };
    }

    private GraphAnswer onWorkspace(String action, String id, Object object, GraphClient as) {
        boolean isMembership = Json.at(object, "user.id") != null;
        String user = String.valueOf(Json.at(object, isMembership ? "user.id" : "memberships.nodes.0.user.id"));
        String workspace = isMembership
                ? as.ask(
                                "query($id: ID!) { node(id: $id) { ... on WorkspaceMembership { workspace { id roles(first: 1) { nodes { id } } } } } }",
                                Map.of("id", id))
                        .text("node.workspace.id")
                : id;
        return action.startsWith("REMOVE")
                ? mutation("removeWorkspaceMembership", MembershipRefs.removing(workspace, user), as)
                : mutation(
                        "setWorkspaceMembership", MembershipRefs.setting(workspace, user, roleIn(workspace, as)), as);
    }

    private static String roleIn(String workspace, GraphClient as) {
        return as.ask(
                        "query($id: ID!) { workspace(id: $id) { roles(first: 1) { nodes { id } } } }",
                        Map.of("id", workspace))
                .text("workspace.roles.nodes.0.id");
    }

    private GraphAnswer onMember(String action, String id, Object object, GraphClient as) {
        Object user = Objects.requireNonNull(Json.at(object, "user.id"));
        return switch (action) {
            case "CHANGE_ROLE" ->
                mutation("updateOrganizationMembership", Map.of("membershipId", id, "roleId", role), as);
            case "REMOVE" -> mutation("removeOrganizationMembership", Map.of("membershipId", id), as);
            case "SUSPEND" -> mutation("setUserStatus", Map.of("userId", user, "status", "SUSPENDED"), as);
            case "REINSTATE" -> mutation("setUserStatus", Map.of("userId", user, "status", "ACTIVE"), as);
            case "RESET_MFA" -> mutation("resetUserMfa", Map.of("userId", user), as);
            case "UPDATE_PROFILE" -> mutation("updateUserProfile", Map.of("userId", user, "title", "Clerk"), as);
            default -> throw new IllegalArgumentException("Nothing is known to try for " + action);
        };
    }

    private static GraphAnswer mutation(String name, Map<String, ?> input, GraphClient as) {
        String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
        return as.ask(
                "mutation($input: " + type + "!) { " + name + "(input: $input) { userErrors { code } } }",
                Map.of("input", input));
    }
}
