package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person in one organization, with every role they hold there.
 *
 * @param knownUser the person's details, where the list tells them
 * @param status the source's own word for how the membership stands
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
