package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.company.Standing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole of what the API shows; only the memberships in the workspaces change. */
final class Organization {
    private final List<OrganizationRole> roles;
    private final List<User> users;
    private final List<User> leaders;
    private final Map<UUID, User> usersById = new LinkedHashMap<>();
    private final Map<UUID, Workspace> workspaces = new LinkedHashMap<>();

    Organization(List<OrganizationRole> roles, List<User> users, List<Workspace> workspaces) {
        this.roles = List.copyOf(roles);
        this.users = List.copyOf(users);
        this.leaders = users.stream()
                .filter(user -> user.person().standing() != Standing.MEMBER)
                .toList();
        users.forEach(user -> usersById.put(user.id(), user));
        workspaces.forEach(workspace -> this.workspaces.put(workspace.id(), workspace));
    }

    List<OrganizationRole> roles() {
        return roles;
    }

    List<User> users() {
        return users;
    }

    Collection<Workspace> workspaces() {
        return workspaces.values();
    }

    User user(UUID id) {
        var user = usersById.get(id);
        if (user == null) {
            throw Refused.notFound("USER");
        }
        return user;
    }

    /** The workspace in the path of the call, which its token must be allowed to view. */
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

    /** The owner and the admins in the role they have everywhere. */
    List<Membership> inheritedIn(Workspace workspace) {
        return leaders.stream()
                .map(leader -> new Membership(
                        workspace.id(), leader.id(), leader.role().reference()))
                .toList();
    }
}
