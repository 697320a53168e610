package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's membership of one organization, with every role they hold there.
 *
 * @param knownUser the person's details, where the list has them
 * @param status the status of the membership in the source's own words
 */
public record OrganizationMembership(
        OrganizationMembershipId id,
        UserId user,
        @Nullable User knownUser,
        List<AssignedRole> roles,
        Access access,
        @Nullable String status,
        @Nullable LazyInstant joinedAt)
        implements Node {

    public OrganizationMembership {
        roles = List.copyOf(roles);
    }
}
