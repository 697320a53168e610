package io.orgraph.model;

import java.util.List;

/** One person in one workspace, with every role they hold there. */
public record WorkspaceMembership(WorkspaceMembershipId id, List<AssignedRole> roles, Access access) {

    public WorkspaceMembership {
        roles = List.copyOf(roles);
    }

    public WorkspaceMembership with(Access other) {
        return new WorkspaceMembership(id, roles, other);
    }
}
