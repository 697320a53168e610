package io.orgraph.source.transactionlink;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.ProfileChange;
import io.orgraph.model.RestCall;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.ResetsUserMfa;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsUserStatus;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesUserProfile;
import io.orgraph.upstream.RestClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The adapter of TransactionLink: the token fixes the one organization, and no path names it. The superclass reads;
 * this class writes, with one class for each kind of change.
 */
public final class TransactionLink extends TransactionLinkReads
        implements SetsWorkspaceMembership,
                RemovesWorkspaceMembership,
                UpdatesOrganizationMembership,
                SetsUserStatus,
                ResetsUserMfa,
                UpdatesUserProfile,
                CreatesInvitation,
                ResendsInvitation,
                RevokesInvitation {
    private static final Set<InvitationDraft.Detail> DETAILS =
            Set.of(InvitationDraft.Detail.FIRST_NAME, InvitationDraft.Detail.LAST_NAME, InvitationDraft.Detail.TITLE);

    private static final Set<Class<? extends Port>> UNVERIFIED = Set.of(
            UpdatesOrganizationMembership.class, SetsUserStatus.class, ResetsUserMfa.class, UpdatesUserProfile.class);

    private final Memberships memberships;
    private final Enrollments enrollments;
    private final UserWrites users;
    private final Profiles profiles;

    public TransactionLink(TransactionLinkSettings settings, RestClient client) {
        super(settings, client);
        this.memberships = new Memberships(mapping, api);
        this.enrollments = new Enrollments(mapping, api);
        this.users = new UserWrites(mapping, api);
        this.profiles = new Profiles(mapping, api);
    }

    @Override
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> setWorkspaceMembership(
            WorkspaceMembershipId membership, WorkspaceRoleId role, Credential as) {
        return memberships.set(membership, role, as);
    }

    @Override
    public RestCall callToSet(WorkspaceMembershipId membership, WorkspaceRoleId role) {
        return memberships.callToSet(membership, role);
    }

    @Override
    public CompletableFuture<Answer<WorkspaceMembershipId>> removeWorkspaceMembership(
            WorkspaceMembershipId membership, Credential as) {
        return memberships.remove(membership, as);
    }

    @Override
    public RestCall callToRemove(WorkspaceMembershipId membership) {
        return memberships.callToRemove(membership);
    }

    @Override
    public Set<Class<? extends Port>> unverified() {
        return UNVERIFIED;
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationMembership>>> updateOrganizationMembership(
            OrganizationMembershipId membership, OrganizationRole role, Credential as) {
        return users.changeRole(membership, role, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<UserAccount>>> setUserStatus(
            UserId user, UserStatus status, Credential as) {
        return users.setStatus(user, status, as);
    }

    @Override
    public CompletableFuture<Answer<UserId>> resetUserMfa(UserId user, Credential as) {
        return users.resetMfa(user, as);
    }

    @Override
    public Set<ProfileChange.Field> profileFields() {
        return Profiles.FIELDS;
    }

    @Override
    public CompletableFuture<Answer<Optional<User>>> updateUserProfile(
            UserId user, ProfileChange change, Credential as) {
        return profiles.update(user, change, as);
    }

    /** Workspaces are said to be taken too; under which key, no document says, so they are never sent. */
    @Override
    public Set<InvitationDraft.Detail> takes() {
        return DETAILS;
    }

    @Override
    public CompletableFuture<Answer<Inviter>> inviter(OrganizationId organization, Credential as) {
        return enrollments.inviter(organization, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<Invitation>>> resendInvitation(InvitationId invitation, Credential as) {
        return enrollments.resend(invitation, as);
    }

    @Override
    public CompletableFuture<Answer<InvitationId>> revokeInvitation(InvitationId invitation, Credential as) {
        return enrollments.cancel(invitation, as);
    }
}
