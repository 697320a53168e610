package io.orgraph.source.kognitos;

import io.orgraph.model.MembershipAccess;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.Page;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import java.util.List;

/** Maps users with their roles to memberships. Throws IllegalArgumentException for a user without a resource name. */
final class Members {
    private Members() {}

    static User user(OrganizationId of, MemberJson json) {
        UserJson user = json.user();
        if (user == null) {
            throw new IllegalArgumentException("An answer lacks user");
        }
        return Mapping.user(new UserId(of, ResourceName.of(user.name()).id()), user);
    }

    /** Every membership of an organization is direct: there is nothing above it to inherit from. */
    static OrganizationMembership membership(OrganizationId of, MemberJson json) {
        User user = user(of, json);
        return new OrganizationMembership(
                new OrganizationMembershipId(of, user.id().value()),
                user.id(),
                user,
                RoleRefs.inOrganization(of, Wire.list(json.roles())),
                MembershipAccess.DIRECT,
                null,
                null,
                null);
    }

    static WorkspaceMembership membership(WorkspaceId of, MemberJson json) {
        User user = user(of.organization(), json);
        List<RoleRefJson> roles = Wire.list(json.roles());
        return new WorkspaceMembership(
                new WorkspaceMembershipId(of, user.id()),
                user,
                RoleRefs.inWorkspace(of, roles),
                RoleRefs.access(roles));
    }

    /**
     * The page without members who only inherit a role of the organization. It may be empty and still have a next page;
     * a total of the source counts those whom it leaves out.
     */
    static Page<WorkspaceMembership> direct(Page<WorkspaceMembership> page) {
        List<WorkspaceMembership> direct = page.items().stream()
                .filter(membership -> membership.access() != MembershipAccess.INHERITED)
                .toList();
        return new Page<>(direct, page.next(), null, page.unreadable());
    }
}
