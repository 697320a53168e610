package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationToken;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Invites people to the credential's organization, and accepts invitations. A role is sent by its name, as previews
 * show it.
 */
final class InvitationWrites {
    private static final Endpoint CREATE = Endpoint.post("/api/organizations/invitations");
    private static final Endpoint RESEND = Endpoint.post("/api/organizations/invitations/{invitation}");
    private static final Endpoint REVOKE = Endpoint.delete("/api/organizations/invitations/{invitation}");
    private static final Endpoint ACCEPT = Endpoint.post("/api/invitations/{token}/accept");

    private final OwnOrganization own;
    private final Api api;

    InvitationWrites(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    /** Checks once which organization the path means, whatever the number of people invited. */
    CompletableFuture<Answer<CreatesInvitation.Inviter>> inviter(OrganizationId of, Credential as) {
        return own.checkBefore(of, as, () -> Answer.completedFuture(draft -> create(of, draft, as)));
    }

    private CompletableFuture<Answer<Optional<Invitation>>> create(
            OrganizationId of, InvitationDraft draft, Credential as) {
        Call call = CREATE.at()
                .json(new Body()
                        .with("email", draft.email())
                        .with("role", Wire.nameOf(draft.role()))
                        .json());
        return api.write(call, as, item -> toldFor(draft, of, item));
    }

    CompletableFuture<Answer<Optional<Invitation>>> resend(InvitationId id, Credential as) {
        return own.checkBefore(id.organization(), as, () -> api.write(RESEND.at(id), as, item -> mapped(id, item)));
    }

    CompletableFuture<Answer<InvitationId>> revoke(InvitationId id, Credential as) {
        return own.checkBefore(id.organization(), as, () -> api.remove(REVOKE.at(id), as, id));
    }

    /** The token says which organization it is for. */
    CompletableFuture<Answer<Optional<OrganizationId>>> accept(
            SourceName source, InvitationToken token, Credential as) {
        return api.write(
                ACCEPT.at(token),
                as,
                item -> Optional.ofNullable(item.text("organizationId")).map(id -> new OrganizationId(source, id)));
    }

    private static Optional<Invitation> toldFor(InvitationDraft draft, OrganizationId of, ItemJson item) {
        return reported(of, item).filter(invitation -> draft.email().equalsIgnoreCase(invitation.email()));
    }

    private static Optional<Invitation> mapped(InvitationId id, ItemJson item) {
        return reported(id.organization(), item)
                .filter(invitation -> invitation.id().equals(id));
    }

    private static Optional<Invitation> reported(OrganizationId of, ItemJson item) {
        return Optional.of(Mapping.invitation(of, item))
                .filter(invitation -> invitation.email() != null && invitation.rawState() != null);
    }
}
