package io.orgraph.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a membership of a workspace, direct and inherited ones apart. They are the same whichever list the
 * membership was found in.
 *
 * @param all direct and inherited ones
 * @param inherited null where the source does not tell them apart
 */
public record MembershipRoles(
        List<AssignedRole> all,
        List<AssignedRole> direct,
        @Nullable List<AssignedRole> inherited,
        MembershipAccess access) {

    /** For a source with one list, which says for each role whether it is one of the organization. */
    public static MembershipRoles of(WorkspaceMembership listed) {
        Predicate<AssignedRole> isInherited = role -> role.id() instanceof OrganizationRoleId;
        boolean isTold = listed.access() != MembershipAccess.UNKNOWN;
        return new MembershipRoles(
                listed.roles(),
                listed.roles().stream().filter(isInherited.negate()).toList(),
                isTold ? listed.roles().stream().filter(isInherited).toList() : null,
                listed.access());
    }

    /**
     * For a source with two lists: what a list of direct and inherited memberships has beyond one of direct memberships
     * is inherited.
     */
    public static MembershipRoles compared(List<AssignedRole> direct, List<AssignedRole> all) {
        Set<RoleId> held = direct.stream().map(AssignedRole::id).collect(Collectors.toUnmodifiableSet());
        List<AssignedRole> inherited =
                all.stream().filter(role -> !held.contains(role.id())).toList();
        return new MembershipRoles(all, direct, inherited, access(direct, inherited));
    }

    private static MembershipAccess access(List<AssignedRole> direct, List<AssignedRole> inherited) {
        if (direct.isEmpty()) {
            return inherited.isEmpty() ? MembershipAccess.UNKNOWN : MembershipAccess.INHERITED;
        }
        return inherited.isEmpty() ? MembershipAccess.DIRECT : MembershipAccess.DIRECT_AND_INHERITED;
    }
}
