package io.orgraph.source.kognitos;

import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.WorkspaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps invitations as they are sent: lists have the address, and the single invitation has everything else. */
final class Invitations {
    private Invitations() {}

    /** Maps an item of the lists, which hold pending invitations only. */
    static Invitation listed(OrganizationId of, InviteJson json) {
        InvitationId id = new InvitationId(of, Wire.required(json.invitationId(), "invitation_id"));
        return invitation(id, Wire.text(json.email()), InvitationState.PENDING, null);
    }

    static Invitation read(InvitationId id, InvitationJson json) {
        ResourceName.check(json.name(), id);
        InvitationState state = Wire.flag(json.isAccepted()) ? InvitationState.ACCEPTED : InvitationState.PENDING;
        return invitation(id, null, state, details(id.organization(), json));
    }

    private static Invitation invitation(
            InvitationId id, @Nullable String email, InvitationState state, Invitation.@Nullable Details details) {
        return new Invitation(id, email, state, null, null, null, null, null, details);
    }

    private static Invitation.Details details(OrganizationId organization, InvitationJson json) {
        List<AssignedRole> roles = Wire.list(json.roles()).stream()
                .map(name -> Roles.named(organization.source(), name))
                .toList();
        return new Invitation.Details(workspace(organization, json.workspaceId()), roles, redirect(organization, json));
    }

    /** A workspace without an organization is in the organization that the invitation was created in. */
    private static Invitation.@Nullable Redirect redirect(OrganizationId from, InvitationJson json) {
        String id = Wire.text(json.redirectOrganizationId());
        OrganizationId organization = id == null ? null : new OrganizationId(from.source(), id);
        WorkspaceId workspace = workspace(organization == null ? from : organization, json.redirectWorkspaceId());
        return organization == null && workspace == null ? null : new Invitation.Redirect(organization, workspace);
    }

    private static @Nullable WorkspaceId workspace(OrganizationId organization, @Nullable String sent) {
        String id = Wire.text(sent);
        return id == null ? null : new WorkspaceId(organization, id);
    }
}
