package io.orgraph.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's membership of one organization, with every role they hold there.
 *
 * @param knownUser the person's details, where the list has them
 * @param status null where the source does not report it
 * @param rawStatus the source's own word for the status
 */
public record OrganizationMembership(
        OrganizationMembershipId id,
        UserId user,
        @Nullable User knownUser,
        List<AssignedRole> roles,
        MembershipAccess access,
        @Nullable MembershipStatus status,
        @Nullable String rawStatus,
        @Nullable LazyInstant joinedAt)
        implements Node {

    public OrganizationMembership {
        roles = List.copyOf(roles);
    }
}
