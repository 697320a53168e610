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

    /** Maps an item of the organization's list, which holds pending invitations only. */
    static Invitation listed(OrganizationId of, InviteJson json) {
        return listed(of, null, json);
    }

    /** Maps an item of a workspace's list, which holds pending invitations only. */
    static Invitation listed(WorkspaceId of, InviteJson json) {
        return listed(of.organization(), of, json);
    }

    private static Invitation listed(OrganizationId of, @Nullable WorkspaceId workspace, InviteJson json) {
        InvitationId id = new InvitationId(of, Wire.required(json.invitationId(), "invitation_id"));
        String email = Wire.text(json.email());
        return new Invitation(id, email, InvitationState.PENDING, null, null, null, null, null, workspace, null);
    }

    static Invitation read(InvitationId id, InvitationJson json) {
        ResourceName.check(json.name(), id);
        InvitationState state = Wire.flag(json.isAccepted()) ? InvitationState.ACCEPTED : InvitationState.PENDING;
        WorkspaceId workspace = workspace(id.organization(), json.workspaceId());
        Invitation.Details details = details(id.organization(), json);
        return new Invitation(id, null, state, null, null, null, null, null, workspace, details);
    }

    private static Invitation.Details details(OrganizationId organization, InvitationJson json) {
        List<AssignedRole> roles = Wire.list(json.roles()).stream()
                .map(name -> Roles.named(organization.source(), name))
                .toList();
        return new Invitation.Details(
                roles,
                redirect(organization, json),
                Wire.text(json.organizationDisplayName()),
                Wire.text(json.workspaceDisplayName()));
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
