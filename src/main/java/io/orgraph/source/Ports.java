package io.orgraph.source;

import io.orgraph.model.CapabilityName;
import java.util.Map;

/** Which port stands for which capability, both ways. */
final class Ports {
    private static final Map<Class<? extends Port>, CapabilityName> CAPABILITIES = Map.of(
            ListsOrganizations.class, CapabilityName.LIST_ORGANIZATIONS,
            ListsOrganizationRoles.class, CapabilityName.LIST_ORGANIZATION_ROLES,
            ListsWorkspaces.class, CapabilityName.LIST_WORKSPACES,
            ListsWorkspaceRoles.class, CapabilityName.LIST_WORKSPACE_ROLES,
            ListsWorkspaceMemberships.class, CapabilityName.LIST_WORKSPACE_MEMBERSHIPS,
            ListsUsers.class, CapabilityName.LIST_USERS,
            ReadsUser.class, CapabilityName.READ_USER,
            SetsWorkspaceMembership.class, CapabilityName.SET_WORKSPACE_MEMBERSHIP,
            RemovesWorkspaceMembership.class, CapabilityName.REMOVE_WORKSPACE_MEMBERSHIP);

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
