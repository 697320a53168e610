package io.orgraph.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's membership of one workspace, as a list of its source has it: see {@link MembershipRoles} for what it
 * means.
 *
 * @param knownUser the person's details, where the list has them
 * @param roles those that the list has: the direct ones in a list of direct memberships
 * @param access DIRECT in a list of direct memberships, even of somebody who inherits access as well; UNKNOWN where
 *     the list does not tell direct from inherited
 */
public record WorkspaceMembership(
        WorkspaceMembershipId id, @Nullable User knownUser, List<AssignedRole> roles, MembershipAccess access)
        implements Node {

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
}
