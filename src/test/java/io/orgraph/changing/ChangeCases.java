package io.orgraph.changing;

import static io.orgraph.changing.ChangeCase.delete;
import static io.orgraph.changing.ChangeCase.patch;
import static io.orgraph.changing.ChangeCase.post;
import static io.orgraph.changing.ChangeCase.put;

import io.orgraph.testkit.GraphAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every mutation, once for each source that supports it, with inputs that make one write. */
final class ChangeCases {
    private static final String MEMBERSHIP = "/workspaces/[^/]+/memberships/[^/]+";

    private final Landscape there;
    private final String tours;

    private ChangeCases(Landscape there) {
        this.there = there;
        this.tours = there.id("tours");
    }

    static List<ChangeCase> of(Landscape there) {
        ChangeCases cases = new ChangeCases(there);
        return Stream.of(
                        cases.workspaceMemberships(),
                        cases.plansAndUndo(),
                        cases.organizationMemberships(),
                        cases.users(),
                        cases.organizations(),
                        cases.roles(),
                        cases.createdInvitations(),
                        cases.invitations(),
                        cases.apiKeys())
                .flatMap(List::stream)
                .toList();
    }

    private List<ChangeCase> workspaceMemberships() {
        return List.of(
                put("setWorkspaceMembership", there.membership(1, "Viewer"), MEMBERSHIP),
                delete("removeWorkspaceMembership", there.membership(2), MEMBERSHIP),
                put(
                        "setWorkspaceMemberships",
                        Map.of("memberships", List.of(there.membership(4, "Viewer"))),
                        MEMBERSHIP),
                delete(
                        "removeWorkspaceMemberships",
                        Map.of("memberships", List.of(there.membershipId(5))),
                        MEMBERSHIP));
    }

    private List<ChangeCase> plansAndUndo() {
        return List.of(
                put("applyAccessPlan", Map.of(), MEMBERSHIP)
                        .withInputs(time -> Map.of("token", Plan.ofOneChange(there, 3))),
                put("undo", Map.of(), "/organizations/users/[^/]+/profile")
                        .withInputs(time -> Map.of("tokens", renamed("Clerk " + time))));
    }

    /** The undo token of a change of a title. */
    private List<String> renamed(String title) {
        GraphAnswer changed = Mutation.of("updateUserProfile", "undo")
                .ask(there.client(), Map.of("userId", there.id("tl.memberships.nodes.9.user"), "title", title));
        return Undo.tokens(changed);
    }

    private List<ChangeCase> organizationMemberships() {
        return List.of(
                put(
                        "updateOrganizationMembership",
                        member("tl.memberships.nodes.3", there.named("tl.roles.nodes", "member")),
                        "/organizations/users/[^/]+/role"),
                patch(
                        "updateOrganizationMembership",
                        member("tours.memberships.nodes.3", there.named("tours.roles.nodes", "Member")),
                        "/api/organizations/members/[^/]+"),
                delete(
                        "removeOrganizationMembership",
                        Map.of("membershipId", there.id("tours.memberships.nodes.4")),
                        "/api/organizations/members/[^/]+"));
    }

    private Map<String, Object> member(String membership, String role) {
        return Map.of("membershipId", there.id(membership), "roleId", role);
    }

    private List<ChangeCase> users() {
        return List.of(
                post(
                        "setUserStatus",
                        user("tl.memberships.nodes.6", "status", "SUSPENDED"),
                        "/organizations/users/[^/]+/terminate"),
                patch("setUserStatus", user("tours.memberships.nodes.6", "status", "SUSPENDED"), "/api/users/[^/]+")
                        .inSession(),
                put(
                        "updateUserProfile",
                        user("tl.memberships.nodes.8", "title", "Clerk"),
                        "/organizations/users/[^/]+/profile"),
                patch("updateUserProfile", user("tours.memberships.nodes.7", "displayName", "Ann"), "/api/users/[^/]+")
                        .inSession(),
                patch("updateOwnProfile", Map.of("organizationId", tours, "displayName", "Ann"), "/api/users/me"),
                post(
                        "resetUserMfa",
                        Map.of("userId", there.id("tl.memberships.nodes.7.user")),
                        "/organizations/users/[^/]+/reset-mfa"));
    }

    private Map<String, Object> user(String membership, String field, String value) {
        return Map.of("userId", there.id(membership + ".user"), field, value);
    }

    private List<ChangeCase> organizations() {
        return List.of(
                patch("updateOrganization", named(there.text("tours.name")), "/api/organizations/me"),
                delete(
                                "deleteOrganization",
                                Map.of("organizationId", tours, "confirmName", there.text("tours.name")),
                                "/api/organizations/[^/]+")
                        .inSession());
    }

    private Map<String, Object> named(String name) {
        return Map.of("organizationId", tours, "name", name);
    }

    private List<ChangeCase> roles() {
        String role = there.named("tours.roles.nodes", "Night Dispatcher");
        return List.of(
                post("createOrganizationRole", named("Made"), "/api/organizations/roles"),
                patch(
                        "updateOrganizationRole",
                        Map.of("roleId", role, "description", "Changed"),
                        "/api/organizations/roles/[^/]+"),
                delete("deleteOrganizationRole", Map.of("roleId", role), "/api/organizations/roles/[^/]+"));
    }

    /** Each time for somebody else: who has a pending invitation is not invited again. */
    private List<ChangeCase> createdInvitations() {
        String role = there.id("tl.roles.nodes.1");
        String toursRole = there.named("tours.roles.nodes", "Member");
        return List.of(
                post("createInvitations", Map.of(), "/organizations/enrollments")
                        .withInputs(time -> invitation(there.id("tl"), "new" + time + "@halden.example", role)),
                post("createInvitations", Map.of(), "/api/organizations/invitations")
                        .withInputs(time -> invitation(tours, "new" + time + "@tours.example", toursRole)));
    }

    static Map<String, Object> invitation(String organization, String email, String role) {
        return Map.of("organizationId", organization, "invitations", List.of(Map.of("email", email, "roleId", role)));
    }

    private List<ChangeCase> invitations() {
        return List.of(
                post("resendInvitation", invited("tl", 0), "/organizations/enrollments/[^/]+/resend"),
                post("revokeInvitation", invited("tl", 1), "/organizations/enrollments/[^/]+/cancel"),
                post("resendInvitation", invited("tours", 0), "/api/organizations/invitations/[^/]+"),
                delete("revokeInvitation", invited("tours", 1), "/api/organizations/invitations/[^/]+"),
                post(
                                "acceptInvitation",
                                Map.of("source", "tours", "token", "some-token"),
                                "/api/invitations/[^/]+/accept")
                        .inSession());
    }

    private Map<String, Object> invited(String source, int invitation) {
        return Map.of("invitationId", there.id(source + ".invitations.nodes." + invitation));
    }

    private List<ChangeCase> apiKeys() {
        return List.of(
                post("createApiKey", named("Export"), "/api/api-keys").inSession(),
                patch("revokeApiKey", Map.of("apiKeyId", apiKey()), "/api/api-keys/[^/]+")
                        .inSession(),
                delete("deleteApiKey", Map.of("apiKeyId", apiKey()), "/api/api-keys/[^/]+")
                        .inSession());
    }

    /** The id that an API key of the organization would have. */
    private String apiKey() {
        String parts = new String(Base64.getUrlDecoder().decode(tours), StandardCharsets.UTF_8);
        String id = parts.replaceFirst("O", "AK") + "\u001fsome-key";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
