package io.orgraph.source.transactionlink;

import static io.orgraph.testkit.Awaited.failure;
import static io.orgraph.testkit.Awaited.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Code;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MemberQuery;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceQuery;
import io.orgraph.model.WorkspaceRole;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.sandbox.mail.Mail;
import io.orgraph.source.ListsWorkspaceMemberships.MembershipScope;
import io.orgraph.upstream.Timeouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed at a sandbox, which was written from the documents, is seen by whoever reads next. */
class SandboxChangesTest extends TransactionLinkCase {
    private static final Credential ADMIN = Credential.of(Secret.of("tot_sandbox_admin"));
    private static final Credential VIEWER = Credential.of(Secret.of("tot_sandbox_viewer"));
    private static final PageRequest ALL = PageRequest.WHOLE;
    private static final String EMAIL = "guest@new.example";

    private Sandbox sandbox;
    private TransactionLink at;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
        at = transactionLinkAt(sandbox.transactionLink(), Timeouts.DEFAULT);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void a_membership_is_changed_and_removed() {
        WorkspaceMembership before = memberships().get(0);
        WorkspaceRole role = otherRoleThan(before);

        given(at.setWorkspaceMembership(before.id(), role.id(), ADMIN));
        assertThat(memberships())
                .filteredOn(each -> each.id().equals(before.id()))
                .singleElement()
                .satisfies(after ->
                        assertThat(after.roles()).extracting(AssignedRole::id).containsExactly(role.id()));

        given(at.removeWorkspaceMembership(before.id(), ADMIN));
        assertThat(memberships()).extracting(WorkspaceMembership::id).doesNotContain(before.id());
    }

    @Test
    void whoever_is_terminated_is_so_once_and_reinstated_once() {
        UserId user = given(at.users(ORGANIZATION, ALL, ADMIN)).items().get(5).id();

        given(at.setUserStatus(user, UserStatus.SUSPENDED, ADMIN));

        assertThat(failure(at.setUserStatus(user, UserStatus.SUSPENDED, ADMIN)).code())
                .isEqualTo(Code.CONFLICT);
        given(at.setUserStatus(user, UserStatus.ACTIVE, ADMIN));
        assertThat(failure(at.setUserStatus(user, UserStatus.ACTIVE, ADMIN)).code())
                .isEqualTo(Code.CONFLICT);
    }

    @Test
    void a_profile_keeps_what_is_not_to_change_and_loses_what_is_cleared() {
        UserId user = given(at.users(ORGANIZATION, ALL, ADMIN)).items().get(5).id();
        User.Profile before = given(at.user(user, ADMIN)).profile();
        ProfileChange change = new ProfileChange(Map.of(ProfileChange.Field.FIRST_NAME, FieldUpdate.to(null)));

        Optional<User> told = given(at.updateUserProfile(user, change, ADMIN));

        User after = given(at.user(user, ADMIN));
        assertThat(told).contains(after);
        assertThat(before.firstName()).isNotNull();
        assertThat(after.profile()).isEqualTo(new User.Profile(null, before.lastName(), before.title()));
    }

    @Test
    void a_viewer_resets_nobodys_second_factor() {
        UserId user = given(at.users(ORGANIZATION, ALL, ADMIN)).items().get(5).id();

        assertThat(failure(at.resetUserMfa(user, VIEWER)).code()).isEqualTo(Code.FORBIDDEN);
        assertThat(given(at.resetUserMfa(user, ADMIN))).isEqualTo(user);
    }

    @Test
    void somebody_is_asked_to_join_by_one_mail() {
        Optional<Invitation> told = given(at.createInvitation(ORGANIZATION, draft("Guest@new.example"), ADMIN));

        assertThat(told).contains(invitation());
        assertThat(told).map(Invitation::state).contains(InvitationState.PENDING);
        assertThat(sandbox.mails().all()).extracting(Mail::to).containsExactly(EMAIL);
    }

    @Test
    void nobody_is_asked_twice_or_at_no_address() {
        given(at.createInvitation(ORGANIZATION, draft(EMAIL), ADMIN));

        assertThat(failure(at.createInvitation(ORGANIZATION, draft(EMAIL), ADMIN))
                        .code())
                .isEqualTo(Code.CONFLICT);
        assertThat(failure(at.createInvitation(ORGANIZATION, draft("nobody"), ADMIN))
                        .code())
                .isEqualTo(Code.BAD_USER_INPUT);

        assertThat(sandbox.mails().all()).hasSize(1);
    }

    @Test
    void a_viewer_asks_nobody() {
        assertThat(failure(at.createInvitation(ORGANIZATION, draft(EMAIL), VIEWER))
                        .code())
                .isEqualTo(Code.FORBIDDEN);
    }

    @Test
    void an_invitation_is_sent_again_by_one_mail_more() {
        Invitation made = made();

        Optional<Invitation> told = given(at.resendInvitation(made.id(), ADMIN));

        assertThat(told).contains(invitation());
        assertThat(sandbox.mails().all()).extracting(Mail::to).containsExactly(EMAIL, EMAIL);
    }

    @Test
    void an_invitation_is_taken_back_once() {
        Invitation made = made();

        assertThat(given(at.revokeInvitation(made.id(), ADMIN))).isEqualTo(made.id());

        assertThat(invitation().state()).isEqualTo(InvitationState.REVOKED);
        assertThat(failure(at.revokeInvitation(made.id(), ADMIN)).code()).isEqualTo(Code.CONFLICT);
        assertThat(failure(at.resendInvitation(made.id(), ADMIN)).code()).isEqualTo(Code.CONFLICT);
    }

    private Invitation made() {
        return given(at.createInvitation(ORGANIZATION, draft(EMAIL), ADMIN)).orElseThrow();
    }

    private InvitationDraft draft(String email) {
        var role = given(at.organizationRoles(ORGANIZATION, ALL, ADMIN)).items().get(0);
        return new InvitationDraft(email, role, "Guest", null, null);
    }

    private Invitation invitation() {
        Page<Invitation> first = given(at.invitations(ORGANIZATION, ALL, ADMIN));
        return first.items().stream()
                .filter(each -> EMAIL.equals(each.email()))
                .findFirst()
                .orElseThrow();
    }

    private WorkspaceId workspace() {
        return given(at.workspaces(ORGANIZATION, WorkspaceQuery.ALL, ALL, ADMIN))
                .items()
                .get(0)
                .id();
    }

    private List<WorkspaceMembership> memberships() {
        return given(at.workspaceMemberships(workspace(), MembershipScope.DIRECT, MemberQuery.ALL, ALL, ADMIN))
                .items();
    }

    private WorkspaceRole otherRoleThan(WorkspaceMembership membership) {
        return given(at.workspaceRoles(workspace(), ALL, ADMIN)).items().stream()
                .filter(role -> !role.id().equals(membership.roles().get(0).id()))
                .findFirst()
                .orElseThrow();
    }
}
