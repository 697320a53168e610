package io.orgraph.source.transactionlink;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.RoleKind;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Each write of the adapter once: how it is asked for, and the one request that it is. */
enum Write {
    SET_MEMBERSHIP(
            "PUT /workspaces/w1/memberships/u%2F1",
            "{\"userId\":\"u/1\",\"roleId\":\"r1\"}",
            (adapter, as) -> adapter.setWorkspaceMembership(membership(), role(), as)),
    REMOVE_MEMBERSHIP(
            "DELETE /workspaces/w1/memberships/u%2F1",
            "", (adapter, as) -> adapter.removeWorkspaceMembership(membership(), as)),
    CHANGE_ROLE(
            "PUT /organizations/users/u%2F1/role",
            "{\"roleId\":\"or1\"}",
            (adapter, as) -> adapter.updateOrganizationMembership(
                    new OrganizationMembershipId(of(), "u/1"), organizationRole("or1"), as)),
    UPDATE_PROFILE(
            "PUT /organizations/users/u%2F1/profile",
            "{\"firstName\":\"Ann\",\"title\":\"CTO\"}",
            (adapter, as) -> adapter.updateUserProfile(
                    user(),
                    new ProfileChange(Map.of(
                            ProfileChange.Field.FIRST_NAME, FieldUpdate.to("Ann"),
                            ProfileChange.Field.LAST_NAME, FieldUpdate.to(null),
                            ProfileChange.Field.TITLE, FieldUpdate.to("CTO"))),
                    as)),
    TERMINATE(
            "POST /organizations/users/u%2F1/terminate",
            "", (adapter, as) -> adapter.setUserStatus(user(), UserStatus.SUSPENDED, as)),
    REINSTATE(
            "POST /organizations/users/u%2F1/reinstate",
            "", (adapter, as) -> adapter.setUserStatus(user(), UserStatus.ACTIVE, as)),
    RESET_MFA("POST /organizations/users/u%2F1/reset-mfa", "", (adapter, as) -> adapter.resetUserMfa(user(), as)),
    CREATE_INVITATION(
            "POST /organizations/enrollments",
            "{\"email\":\"ann@new.example\",\"roleId\":\"or1\",\"firstName\":\"Ann\",\"lastName\":\"New\",\"title\":\"CTO\"}",
            (adapter, as) -> adapter.createInvitation(of(), draft("ann@new.example", "or1", "Ann", "New", "CTO"), as)),
    RESEND_INVITATION(
            "POST /organizations/enrollments/e%2F1/resend",
            "", (adapter, as) -> adapter.resendInvitation(new InvitationId(of(), "e/1"), as)),
    REVOKE_INVITATION(
            "POST /organizations/enrollments/e%2F1/cancel",
            "", (adapter, as) -> adapter.revokeInvitation(new InvitationId(of(), "e/1"), as));

    /** The method and the target of the request. */
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

    CompletableFuture<? extends Answer<?>> in(TransactionLink adapter, Credential as) {
        return asked.by(adapter, as);
    }

    /** Whether a second one would change nothing more. */
    boolean mayBeRepeated() {
        return !line.startsWith("POST ");
    }

    static WorkspaceMembershipId membership() {
        return new WorkspaceMembershipId(new WorkspaceId(of(), "w1"), user());
    }

    static UserId user() {
        return new UserId(of(), "u/1");
    }

    static WorkspaceRoleId role() {
        return new WorkspaceRoleId(new WorkspaceId(of(), "w1"), "r1");
    }

    static InvitationDraft draft(
            String email, String role, @Nullable String first, @Nullable String last, @Nullable String title) {
        return new InvitationDraft(email, organizationRole(role), first, last, title);
    }

    private static OrganizationRole organizationRole(String role) {
        OrganizationRoleId id = new OrganizationRoleId(of(), role);
        return new OrganizationRole(id, "member", null, RoleKind.UNKNOWN, null, null, null);
    }

    private static OrganizationId of() {
        return TransactionLinkCase.ORGANIZATION;
    }

    /** One use of a port that writes. */
    @FunctionalInterface
    private interface Asked {
        CompletableFuture<? extends Answer<?>> by(TransactionLink adapter, Credential as);
    }
}
