package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import java.util.Map;

/** Which port stands for which capability, both ways. */
final class Ports {
    private static final Map<Class<? extends Port>, CapabilityName> CAPABILITIES = Map.ofEntries(
            Map.entry(ListsOrganizations.class, CapabilityName.LIST_ORGANIZATIONS),
            Map.entry(ReadsOrganization.class, CapabilityName.READ_ORGANIZATION),
            Map.entry(ReadsOrganizationPreferences.class, CapabilityName.READ_ORGANIZATION_PREFERENCES),
            Map.entry(ListsOrganizationRoles.class, CapabilityName.LIST_ORGANIZATION_ROLES),
            Map.entry(ListsOrganizationMemberships.class, CapabilityName.LIST_ORGANIZATION_MEMBERSHIPS),
            Map.entry(ListsWorkspaces.class, CapabilityName.LIST_WORKSPACES),
            Map.entry(ReadsWorkspace.class, CapabilityName.READ_WORKSPACE),
            Map.entry(ListsWorkspaceRoles.class, CapabilityName.LIST_WORKSPACE_ROLES),
            Map.entry(ListsWorkspaceMemberships.class, CapabilityName.LIST_WORKSPACE_MEMBERSHIPS),
            Map.entry(CountsWorkspaceMemberships.class, CapabilityName.COUNT_WORKSPACE_MEMBERSHIPS),
            Map.entry(ListsUsers.class, CapabilityName.LIST_USERS),
            Map.entry(ReadsUser.class, CapabilityName.READ_USER),
            Map.entry(ListsInvitations.class, CapabilityName.LIST_INVITATIONS),
            Map.entry(ListsWorkspaceInvitations.class, CapabilityName.LIST_WORKSPACE_INVITATIONS),
            Map.entry(ReadsInvitation.class, CapabilityName.READ_INVITATION),
            Map.entry(PreviewsInvitation.class, CapabilityName.PREVIEW_INVITATION),
            Map.entry(ReadsViewerPermissions.class, CapabilityName.READ_VIEWER_PERMISSIONS),
            Map.entry(SetsWorkspaceMembership.class, CapabilityName.SET_WORKSPACE_MEMBERSHIP),
            Map.entry(RemovesWorkspaceMembership.class, CapabilityName.REMOVE_WORKSPACE_MEMBERSHIP),
            Map.entry(UpdatesOrganization.class, CapabilityName.UPDATE_ORGANIZATION),
            Map.entry(DeletesOrganization.class, CapabilityName.DELETE_ORGANIZATION),
            Map.entry(UpdatesOrganizationMembership.class, CapabilityName.UPDATE_ORGANIZATION_MEMBERSHIP),
            Map.entry(RemovesOrganizationMembership.class, CapabilityName.REMOVE_ORGANIZATION_MEMBERSHIP),
            Map.entry(CreatesOrganizationRole.class, CapabilityName.CREATE_ORGANIZATION_ROLE),
            Map.entry(UpdatesOrganizationRole.class, CapabilityName.UPDATE_ORGANIZATION_ROLE),
            Map.entry(DeletesOrganizationRole.class, CapabilityName.DELETE_ORGANIZATION_ROLE),
            Map.entry(CreatesInvitation.class, CapabilityName.CREATE_INVITATION),
            Map.entry(ResendsInvitation.class, CapabilityName.RESEND_INVITATION),
            Map.entry(RevokesInvitation.class, CapabilityName.REVOKE_INVITATION),
            Map.entry(AcceptsInvitation.class, CapabilityName.ACCEPT_INVITATION));

    private Ports() {}

    /** Throws IllegalArgumentException for a class that is not one of the ports. */
    static CapabilityName capabilityOf(Class<? extends Port> port) {
        CapabilityName name = CAPABILITIES.get(port);
        if (name == null) {
            throw new IllegalArgumentException(port.getSimpleName() + " stands for no capability");
        }
        return name;
    }

    /** Throws IllegalStateException for a capability without a port: each has one. */
    static Class<? extends Port> portOf(CapabilityName name) {
        return CAPABILITIES.entrySet().stream()
                .filter(entry -> entry.getValue() == name)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no port"));
    }
}
