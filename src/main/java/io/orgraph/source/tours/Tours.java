package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.RoleChange;
import io.orgraph.model.RoleDraft;
import io.orgraph.model.SourceName;
import io.orgraph.source.AcceptsInvitation;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.Port;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.UpdatesOrganization;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationRole;
import io.orgraph.upstream.RestClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The adapter of Tours &amp; Events: a credential belongs to one organization, and there are no workspaces. The
 * superclasses read, and manage API keys and users; this class writes the rest, with one class for each kind of change.
 *
 * <p>No write reaches another organization than the requested one. Most paths take no organization, so where an id
 * names one, the credential's own organization is read first: another one is NOT_FOUND, and nothing is written.
 */
public final class Tours extends ToursUsers
        implements UpdatesOrganization,
                DeletesOrganization,
                UpdatesOrganizationMembership,
                RemovesOrganizationMembership,
                CreatesOrganizationRole,
                UpdatesOrganizationRole,
                DeletesOrganizationRole,
                CreatesInvitation,
                ResendsInvitation,
                RevokesInvitation,
                AcceptsInvitation {
    private static final Set<Class<? extends Port>> UNVERIFIED = Set.of(
            UpdatesOrganizationMembership.class,
            CreatesOrganizationRole.class,
            UpdatesOrganizationRole.class,
            CreatesInvitation.class);

    private final OrganizationWrites organizations;
    private final MemberWrites members;
    private final RoleWrites roles;
    private final InvitationWrites invitations;

    public Tours(SourceName source, RestClient client) {
        super(source, client);
        this.organizations = new OrganizationWrites(own, api);
        this.members = new MemberWrites(own, api);
        this.roles = new RoleWrites(own, api);
        this.invitations = new InvitationWrites(own, api);
    }

    @Override
    public Set<Class<? extends Port>> unverified() {
        return UNVERIFIED;
    }

    @Override
    public CompletableFuture<Answer<Optional<Organization>>> updateOrganization(
            OrganizationId organization, OrganizationChange change, Credential as) {
        return organizations.update(organization, change, as);
    }

    @Override
    public CompletableFuture<Answer<OrganizationId>> deleteOrganization(OrganizationId organization, Credential as) {
        return organizations.delete(organization, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationMembership>>> updateOrganizationMembership(
            OrganizationMembershipId membership, OrganizationRole role, Credential as) {
        return members.update(membership, role, as);
    }

    @Override
    public CompletableFuture<Answer<OrganizationMembershipId>> removeOrganizationMembership(
            OrganizationMembershipId membership, Credential as) {
        return members.remove(membership, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationRole>>> createOrganizationRole(
            OrganizationId organization, RoleDraft draft, Credential as) {
        return roles.create(organization, draft, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationRole>>> updateOrganizationRole(
            OrganizationRoleId role, RoleChange change, Credential as) {
        return roles.update(role, change, as);
    }

    @Override
    public CompletableFuture<Answer<OrganizationRoleId>> deleteOrganizationRole(
            OrganizationRoleId role, Credential as) {
        return roles.delete(role, as);
    }

    @Override
    public Set<InvitationDraft.Detail> takes() {
        return Set.of();
    }

    @Override
    public CompletableFuture<Answer<Inviter>> inviter(OrganizationId organization, Credential as) {
        return invitations.inviter(organization, as);
    }

    @Override
    public CompletableFuture<Answer<Optional<Invitation>>> resendInvitation(InvitationId invitation, Credential as) {
        return invitations.resend(invitation, as);
    }

    @Override
    public CompletableFuture<Answer<InvitationId>> revokeInvitation(InvitationId invitation, Credential as) {
        return invitations.revoke(invitation, as);
    }

    /** The source refuses an API key here: only a session belongs to the person who was invited. */
    @Override
    public CompletableFuture<Answer<Optional<OrganizationId>>> acceptInvitation(InvitationToken token, Credential as) {
        return invitations.accept(source, token, as);
    }
}
