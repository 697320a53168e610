package io.orgraph.changing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A mutation with an input that the sandbox takes, and the one write that it makes.
 *
 * @param credential what Tours is to be shown instead of the lent API key; empty for that key
 * @param harmless whether sending the write twice changes nothing more
 */
record ChangeCase(
        String mutation, Map<String, Object> input, String method, String path, boolean harmless, String credential) {
    private static final String SESSION = "Cookie better-auth.session_token=sandbox-super-admin";

    /** Every mutation that makes one write. */
    static List<ChangeCase> of(Landscape there) {
        String tours = there.id("tours");
        return List.of(
                put("setWorkspaceMembership", there.membership(1, "Viewer"), "/workspaces/[^/]+/memberships/[^/]+"),
                delete("removeWorkspaceMembership", there.membership(2), "/workspaces/[^/]+/memberships/[^/]+"),
                post(
                        "createInvitations",
                        invitation(there.id("tl"), "new@halden.example", there.id("tl.roles.nodes.1")),
                        "/organizations/enrollments"),
                post(
                        "resendInvitation",
                        Map.of("invitationId", there.id("tl.invitations.nodes.0")),
                        "/organizations/enrollments/[^/]+/resend"),
                post(
                        "revokeInvitation",
                        Map.of("invitationId", there.id("tl.invitations.nodes.1")),
                        "/organizations/enrollments/[^/]+/cancel"),
                put(
                        "updateOrganizationMembership",
                        Map.of(
                                "membershipId",
                                there.id("tl.memberships.nodes.3"),
                                "roleId",
                                there.named("tl.roles.nodes", "member")),
                        "/organizations/users/[^/]+/role"),
                post(
                        "setUserStatus",
                        Map.of("userId", there.id("tl.memberships.nodes.6.user"), "status", "SUSPENDED"),
                        "/organizations/users/[^/]+/terminate"),
                put(
                        "updateUserProfile",
                        Map.of("userId", there.id("tl.memberships.nodes.8.user"), "title", "Clerk"),
                        "/organizations/users/[^/]+/profile"),
                patch(
                                "updateUserProfile",
                                Map.of("userId", there.id("tours.memberships.nodes.7.user"), "displayName", "Ann"),
                                "/api/users/[^/]+")
                        .with(SESSION),
                patch("updateOwnProfile", Map.of("organizationId", tours, "displayName", "Ann"), "/api/users/me"),
                post(
                        "resetUserMfa",
                        Map.of("userId", there.id("tl.memberships.nodes.7.user")),
                        "/organizations/users/[^/]+/reset-mfa"),
                patch(
                                "setUserStatus",
                                Map.of("userId", there.id("tours.memberships.nodes.6.user"), "status", "SUSPENDED"),
                                "/api/users/[^/]+")
                        .with(SESSION),
                patch(
                        "updateOrganization",
                        Map.of("organizationId", tours, "name", "Renamed"),
                        "/api/organizations/me"),
                patch(
                        "updateOrganizationMembership",
                        Map.of(
                                "membershipId",
                                there.id("tours.memberships.nodes.3"),
                                "roleId",
                                there.named("tours.roles.nodes", "Member")),
                        "/api/organizations/members/[^/]+"),
                delete(
                        "removeOrganizationMembership",
                        Map.of("membershipId", there.id("tours.memberships.nodes.4")),
                        "/api/organizations/members/[^/]+"),
                post(
                        "createOrganizationRole",
                        Map.of("organizationId", tours, "name", "Made"),
                        "/api/organizations/roles"),
                patch(
                        "updateOrganizationRole",
                        Map.of(
                                "roleId",
                                there.named("tours.roles.nodes", "Night Dispatcher"),
                                "description",
                                "Changed"),
                        "/api/organizations/roles/[^/]+"),
                delete(
                        "deleteOrganizationRole",
                        Map.of("roleId", there.named("tours.roles.nodes", "Night Dispatcher")),
                        "/api/organizations/roles/[^/]+"),
                post(
                        "createInvitations",
                        invitation(tours, "new@tours.example", there.named("tours.roles.nodes", "Member")),
                        "/api/organizations/invitations"),
                post(
                        "resendInvitation",
                        Map.of("invitationId", there.id("tours.invitations.nodes.0")),
                        "/api/organizations/invitations/[^/]+"),
                delete(
                        "revokeInvitation",
                        Map.of("invitationId", there.id("tours.invitations.nodes.1")),
                        "/api/organizations/invitations/[^/]+"),
                post(
                                "acceptInvitation",
                                Map.of("source", "tours", "token", "some-token"),
                                "/api/invitations/[^/]+/accept")
                        .with(SESSION),
                post("createApiKey", Map.of("organizationId", tours, "name", "Export"), "/api/api-keys")
                        .with(SESSION),
                patch("revokeApiKey", Map.of("apiKeyId", apiKey(tours)), "/api/api-keys/[^/]+")
                        .with(SESSION),
                delete("deleteApiKey", Map.of("apiKeyId", apiKey(tours)), "/api/api-keys/[^/]+")
                        .with(SESSION),
                delete("deleteOrganization", Map.of("organizationId", tours), "/api/organizations/[^/]+")
                        .with(SESSION));
    }

    /** The id that an API key of the organization would have. */
    private static String apiKey(String organization) {
        String parts = new String(Base64.getUrlDecoder().decode(organization), StandardCharsets.UTF_8);
        String id = parts.replaceFirst("O", "AK") + "\u001fsome-key";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> invitation(String organization, String email, String role) {
        return Map.of("organizationId", organization, "invitations", List.of(Map.of("email", email, "roleId", role)));
    }

    /** Whether it is one of the mutations of many, which tell of each. */
    boolean isOfMany() {
        return mutation.equals("createInvitations");
    }

    /** The same once more; whom it invites is somebody else, since nobody is asked twice. */
    ChangeCase again(int time) {
        if (!isOfMany()) {
            return this;
        }
        Map<String, Object> other = new HashMap<>(input);
        Object role = io.orgraph.testkit.Json.at(input, "invitations.0.roleId");
        other.put(
                "invitations",
                List.of(Map.of("email", "new" + time + "@halden.example", "roleId", Objects.requireNonNull(role))));
        return new ChangeCase(mutation, other, method, path, harmless, credential);
    }

    private ChangeCase with(String other) {
        return new ChangeCase(mutation, input, method, path, harmless, other);
    }

    private static ChangeCase put(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, input, "PUT", path, true, "");
    }

    private static ChangeCase delete(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, input, "DELETE", path, true, "");
    }

    private static ChangeCase post(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, input, "POST", path, false, "");
    }

    private static ChangeCase patch(String mutation, Map<String, Object> input, String path) {
        return new ChangeCase(mutation, input, "PATCH", path, false, "");
    }

    @Override
    public String toString() {
        return mutation + " by " + method + " " + path;
    }
}
