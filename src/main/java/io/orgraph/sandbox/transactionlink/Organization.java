package io.orgraph.sandbox.transactionlink;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organization with its roles, users and workspaces. */
final class Organization {
    private final List<OrganizationRole> roles;
    private final Users users;
    private final Map<UUID, Workspace> workspaces = new LinkedHashMap<>();

    Organization(List<OrganizationRole> roles, Users users, List<Workspace> workspaces) {
        this.roles = List.copyOf(roles);
        this.users = users;
        workspaces.forEach(workspace -> this.workspaces.put(workspace.id(), workspace));
    }

    List<OrganizationRole> roles() {
        return roles;
    }

    /** The role of that id, or null. */
    @Nullable OrganizationRole role(UUID id) {
        for (OrganizationRole role : roles) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        return null;
    }

    Users users() {
        return users;
    }

    Collection<Workspace> workspaces() {
        return workspaces.values();
    }

    /** The workspace in the path of the call; its token must have access to it. */
    Workspace workspaceOf(Call call) {
        var workspace = workspaces.get(call.id("workspaceId"));
        if (workspace == null) {
            throw Refused.notFound("WORKSPACE");
        }
        if (!call.access().views(workspace)) {
            throw Refused.forbidden("The token lacks can_view_workspace for this workspace");
        }
        return workspace;
    }

    /** The inherited memberships of the owner and the admins. */
    List<Membership> inheritedIn(Workspace workspace) {
        return users.leaders().stream()
                .map(leader -> new Membership(
                        workspace.id(), leader.id(), leader.role().reference()))
                .toList();
    }
}
