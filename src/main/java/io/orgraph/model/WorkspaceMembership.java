package io.orgraph.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's membership of one workspace, with every role they hold there.
 *
 * @param knownUser the person's details, where the list has them
 */
public record WorkspaceMembership(
        WorkspaceMembershipId id, @Nullable User knownUser, List<AssignedRole> roles, Access access) implements Node {

    public WorkspaceMembership {
        roles = List.copyOf(roles);
    }

    /** The membership with one more role; a role that it has already is not added again. */
    public WorkspaceMembership and(AssignedRole role) {
        if (roles.contains(role)) {
            return this;
        }
        List<AssignedRole> more = new ArrayList<>(roles);
        more.add(role);
        return new WorkspaceMembership(id, knownUser, more, access);
    }

    /** The same person with the roles of another row too. */
    public WorkspaceMembership and(WorkspaceMembership other) {
        WorkspaceMembership all = this;
        for (AssignedRole role : other.roles) {
            all = all.and(role);
        }
        return all;
    }

    public WorkspaceMembership with(Access other) {
        return new WorkspaceMembership(id, knownUser, roles, other);
    }
}
