package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.CapabilityName;
import io.orgraph.model.Invitation;
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
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.source.AcceptsInvitation;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.CreatesOrganizationRole;
import io.orgraph.source.DeletesOrganization;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.RemovesOrganizationMembership;
import io.orgraph.source.RemovesWorkspaceMembership;
import io.orgraph.source.ResendsInvitation;
import io.orgraph.source.RevokesInvitation;
import io.orgraph.source.SetsWorkspaceMembership;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.UpdatesOrganization;
import io.orgraph.source.UpdatesOrganizationMembership;
import io.orgraph.source.UpdatesOrganizationRole;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Every change that a caller can make: one write each, sent once at most. Where the source's answer tells the new state it
 * is given back; an empty optional means that the change was made and has to be read to be seen.
 */
public final class Writes {
    private final SourceAccess sourceAccess;

    public Writes(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
    }

    /** Adds the membership, or changes its role. */
    public CompletableFuture<Answer<Optional<WorkspaceMembership>>> setWorkspaceMembership(
            WorkspaceMembershipId id, WorkspaceRoleId role) {
        return sourceAccess.ask(
                id.source(), SetsWorkspaceMembership.class, (port, as) -> port.setWorkspaceMembership(id, role, as));
    }

    /** NOT_FOUND where there was no direct membership. */
    public CompletableFuture<Answer<WorkspaceMembershipId>> removeWorkspaceMembership(WorkspaceMembershipId id) {
        return sourceAccess.ask(
                id.source(), RemovesWorkspaceMembership.class, (port, as) -> port.removeWorkspaceMembership(id, as));
    }

    public CompletableFuture<Answer<Optional<Organization>>> updateOrganization(
            OrganizationId id, OrganizationChange change) {
        return sourceAccess.ask(
                id.source(), UpdatesOrganization.class, (port, as) -> port.updateOrganization(id, change, as));
    }

    public CompletableFuture<Answer<OrganizationId>> deleteOrganization(OrganizationId id) {
        return sourceAccess.ask(id.source(), DeletesOrganization.class, (port, as) -> port.deleteOrganization(id, as));
    }

    public CompletableFuture<Answer<Optional<OrganizationMembership>>> updateOrganizationMembership(
            OrganizationMembershipId id, OrganizationRole role) {
        return sourceAccess.ask(
                id.source(),
                UpdatesOrganizationMembership.class,
                (port, as) -> port.updateOrganizationMembership(id, role, as));
    }

    public CompletableFuture<Answer<OrganizationMembershipId>> removeOrganizationMembership(
            OrganizationMembershipId id) {
        return sourceAccess.ask(
                id.source(),
                RemovesOrganizationMembership.class,
                (port, as) -> port.removeOrganizationMembership(id, as));
    }

    public CompletableFuture<Answer<Optional<OrganizationRole>>> createOrganizationRole(
            OrganizationId in, RoleDraft draft) {
        return sourceAccess.ask(
                in.source(), CreatesOrganizationRole.class, (port, as) -> port.createOrganizationRole(in, draft, as));
    }

    public CompletableFuture<Answer<Optional<OrganizationRole>>> updateOrganizationRole(
            OrganizationRoleId id, RoleChange change) {
        return sourceAccess.ask(
                id.source(), UpdatesOrganizationRole.class, (port, as) -> port.updateOrganizationRole(id, change, as));
    }

    public CompletableFuture<Answer<OrganizationRoleId>> deleteOrganizationRole(OrganizationRoleId id) {
        return sourceAccess.ask(
                id.source(), DeletesOrganizationRole.class, (port, as) -> port.deleteOrganizationRole(id, as));
    }

    /** What asks people to join: each of its invitations is one write. */
    public CompletableFuture<Answer<CreatesInvitation.Inviter>> inviter(OrganizationId in) {
        return sourceAccess
                .ask(in.source(), CreatesInvitation.class, (port, as) -> port.inviter(in, as))
                .thenApply(answer ->
                        answer.map(inviter -> draft -> inviter.invite(draft).thenApply(Writes::seenAmongInvitations)));
    }

    public CompletableFuture<Answer<Optional<Invitation>>> resendInvitation(InvitationId id) {
        return sourceAccess
                .ask(id.source(), ResendsInvitation.class, (port, as) -> port.resendInvitation(id, as))
                .thenApply(Writes::seenAmongInvitations);
    }

    public CompletableFuture<Answer<InvitationId>> revokeInvitation(InvitationId id) {
        return sourceAccess.ask(id.source(), RevokesInvitation.class, (port, as) -> port.revokeInvitation(id, as));
    }

    public CompletableFuture<Answer<Optional<OrganizationId>>> acceptInvitation(
            SourceName source, InvitationToken token) {
        return sourceAccess.ask(source, AcceptsInvitation.class, (port, as) -> port.acceptInvitation(token, as));
    }

    /** Whoever is in doubt learns where to look: a second one would be a second mail. */
    private static <T> Answer<T> seenAmongInvitations(Answer<T> answer) {
        return answer.fold(
                told -> answer,
                failure -> failure instanceof Failure.OutcomeUnknown unknown
                        ? Answer.failed(unknown.seenBy(CapabilityName.LIST_INVITATIONS))
                        : answer);
    }
}
