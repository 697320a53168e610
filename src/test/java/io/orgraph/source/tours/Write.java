package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.ApiKeyDraft;
import io.orgraph.model.ApiKeyId;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.OwnProfileChange;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import io.orgraph.model.RoleKind;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Each write of the adapter once: how it is asked for, and the one request that it is. */
enum Write {
    UPDATE_ORGANIZATION(
            "PATCH /api/organizations/me",
            "{\"name\":\"New \\\"name\\\"\",\"logo\":null}",
            (tours, of, as) -> tours.updateOrganization(
                    of,
                    new OrganizationChange(FieldUpdate.to("New \"name\""), FieldUpdate.to(null), FieldUpdate.none()),
                    as)),
    DELETE_ORGANIZATION("DELETE /api/organizations/o1", "", (tours, of, as) -> tours.deleteOrganization(of, as)),
    UPDATE_MEMBERSHIP(
            "PATCH /api/organizations/members/m%2F1",
            "{\"role\":\"Night Dispatcher\"}",
            (tours, of, as) -> tours.updateOrganizationMembership(member(of), role(of), as)),
    REMOVE_MEMBERSHIP(
            "DELETE /api/organizations/members/m%2F1",
            "", (tours, of, as) -> tours.removeOrganizationMembership(member(of), as)),
    SET_USER_STATUS(
            "PATCH /api/users/u%2F1",
            "{\"status\":\"suspended\"}",
            (tours, of, as) -> tours.setUserStatus(new UserId(of, "u/1"), UserStatus.SUSPENDED, as)),
    RENAME_USER(
            "PATCH /api/users/u%2F2",
            "{\"name\":\"Ann\"}",
            (tours, of, as) -> tours.updateUserProfile(
                    new UserId(of, "u/2"),
                    new ProfileChange(Map.of(ProfileChange.Field.DISPLAY_NAME, FieldUpdate.to("Ann"))),
                    as)),
    CREATE_ROLE(
            "POST /api/organizations/roles",
            "{\"name\":\"Guide\",\"description\":\"Shows the way\",\"permissions\":[\"users.read\",\"roles.read\"]}",
            (tours, of, as) -> tours.createOrganizationRole(
                    of, new RoleDraft("Guide", "Shows the way", List.of("users.read", "roles.read")), as)),
    UPDATE_ROLE(
            "PATCH /api/organizations/roles/r1",
            "{\"description\":null,\"permissions\":[]}",
            (tours, of, as) -> tours.updateOrganizationRole(
                    role(of).id(),
                    new RoleChange(FieldUpdate.none(), FieldUpdate.to(null), FieldUpdate.to(List.of())),
                    as)),
    DELETE_ROLE(
            "DELETE /api/organizations/roles/r1",
            "",
            (tours, of, as) -> tours.deleteOrganizationRole(role(of).id(), as)),
    CREATE_INVITATION(
            "POST /api/organizations/invitations",
            "{\"email\":\"ann@new.example\",\"role\":\"Night Dispatcher\"}",
            (tours, of, as) -> tours.createInvitation(of, draft(of, "ann@new.example"), as)),
    RESEND_INVITATION(
            "POST /api/organizations/invitations/i1",
            "",
            (tours, of, as) -> tours.resendInvitation(invitation(of), as)),
    REVOKE_INVITATION(
            "DELETE /api/organizations/invitations/i1",
            "",
            (tours, of, as) -> tours.revokeInvitation(invitation(of), as)),
    ACCEPT_INVITATION(
            "POST /api/invitations/t%2F1/accept",
            "", (tours, of, as) -> tours.acceptInvitation(new InvitationToken("t/1"), as)),
    UPDATE_OWN_PROFILE(
            "PATCH /api/users/me",
            "{\"name\":\"Ann Lee\",\"phone\":null}",
            (tours, of, as) -> tours.updateOwnProfile(
                    of, new OwnProfileChange(FieldUpdate.to("Ann Lee"), FieldUpdate.to(null)), as)),
    CREATE_API_KEY(
            "POST /api/api-keys",
            "{\"name\":\"Export\",\"expiresAt\":\"2090-01-01T00:00:00Z\"}",
            (tours, of, as) ->
                    tours.createApiKey(of, new ApiKeyDraft("Export", Instant.parse("2090-01-01T00:00:00Z")), as)),
    REVOKE_API_KEY(
            "PATCH /api/api-keys/k%2F1",
            "{\"status\":\"revoked\"}", (tours, of, as) -> tours.revokeApiKey(new ApiKeyId(of, "k/1"), as)),
    DELETE_API_KEY(
            "DELETE /api/api-keys/k%2F1", "", (tours, of, as) -> tours.deleteApiKey(new ApiKeyId(of, "k/1"), as));

    /** The method and the target of the request that writes. */
    final String line;

    /** What is sent; empty for nothing. */
    final String body;

    @SuppressWarnings("ImmutableEnumChecker") // None of the lambdas keeps anything.
    private final Asked asked;

    Write(String line, String body, Asked asked) {
        this.line = line;
        this.body = body;
        this.asked = asked;
    }

    CompletableFuture<? extends Answer<?>> in(Tours tours, OrganizationId of, Credential as) {
        return asked.by(tours, of, as);
    }

    /** Whether its path names what it is about among all organizations, so that there is nothing to find out first. */
    boolean isForAnyOrganization() {
        return this == DELETE_ORGANIZATION || this == ACCEPT_INVITATION;
    }

    /** Whether a second one would change nothing more. */
    boolean mayBeRepeated() {
        return line.startsWith("DELETE ");
    }

    static InvitationDraft draft(OrganizationId of, String email) {
        return new InvitationDraft(email, role(of), null, null, null);
    }

    private static OrganizationRole role(OrganizationId of) {
        OrganizationRoleId id = new OrganizationRoleId(of, "r1");
        return new OrganizationRole(id, "Night Dispatcher", null, RoleKind.CUSTOM, null, null, null);
    }

    private static OrganizationMembershipId member(OrganizationId of) {
        return new OrganizationMembershipId(of, "m/1");
    }

    private static InvitationId invitation(OrganizationId of) {
        return new InvitationId(of, "i1");
    }

    /** One use of a port that writes. */
    @FunctionalInterface
    private interface Asked {
        CompletableFuture<? extends Answer<?>> by(Tours tours, OrganizationId of, Credential as);
    }
}
